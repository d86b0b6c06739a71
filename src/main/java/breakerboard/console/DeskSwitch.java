package breakerboard.console;

/** Why who sits here cannot turn the desk's kill switch now; empty when they can. */
public final class DeskSwitch {
  private DeskSwitch() {}

  /** Why the desk cannot be halted. */
  public static String haltsNot(DeskModel desk, Actions actions) {
    String on = desk.killSwitch() ? "Halt is off: the desk's kill switch is on already" : "";
    return OffSwitch.reason("Halt", actions.offProperty().get(), on);
  }

  /** Why it cannot be resumed. */
  public static String resumesNot(DeskModel desk, Actions actions) {
    String off = desk.killSwitch() ? "" : "Resume is off: the desk's kill switch is not on";
    return OffSwitch.reason("Resume", actions.offProperty().get(), off);
  }
}
