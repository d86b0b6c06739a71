package breakerboard.console.dialogs;

import java.util.ArrayList;
import java.util.List;

/**
 * What the dialog says in which somebody sits down.
 *
 * @param lines what that means
 * @param label of the name
 * @param act on the button that does it
 * @param cancel on the button that leaves all as it is
 * @param leaving who sits here and cannot be who comes; empty where that makes no difference
 */
record SignInTalk(
    String title, List<String> lines, String label, String act, String cancel, String leaving) {

  /**
   * Somebody signs in, or another one does.
   *
   * @param wanted what somebody wanted to do, in words; empty for nothing
   */
  static SignInTalk signIn(Seat seat, String wanted) {
    String name = seat.nameProperty().get();
    List<String> lines = new ArrayList<>();
    String off = seat.offProperty().get();
    if (!off.isEmpty()) {
      lines.add(off + ", not even with the kill switch.");
    } else {
      lines.add(
          name.isEmpty()
              ? "Nobody is signed in. Everything can be seen, nothing can be done."
              : name + " is the operator here until somebody else is.");
    }
    if (!wanted.isEmpty()) {
      lines.add("Once an operator is signed in, this opens: " + wanted + ".");
    }
    lines.add(
        seat.proved()
            ? "Who acts is written into the journal. Ctrl+L locks the console again."
            : "Names are taken as they are given: no list of operators is in use.");
    String title = name.isEmpty() ? "Sign in" : "Change operator";
    return new SignInTalk(
        title, lines, "Operator", seat.proved() ? "Sign in" : "Change operator", "Only look", "");
  }

  /**
   * Who sits here hands the desk over.
   *
   * @param lines what is handed over
   */
  static SignInTalk handOver(Seat seat, List<String> lines) {
    String leaving = seat.nameProperty().get();
    List<String> all = new ArrayList<>(lines);
    all.add(
        "%s leaves. Who comes has read the page and is the operator from then on."
            .formatted(leaving));
    return new SignInTalk(
        "Hand over the desk", all, "Operator who comes", "Hand over", "Stay", leaving);
  }

  /** Why that one cannot sit down now, a sentence; empty when there is no reason. */
  String whyNot(String name) {
    boolean same = !leaving.isEmpty() && name.strip().equalsIgnoreCase(leaving.strip());
    return same ? leaving + " is who leaves: the operator who comes takes over." : "";
  }
}
