package breakerboard.engine;

import java.util.List;

/** What a command would do, seen before it is done. */
sealed interface Outlook {
  /**
   * Nothing.
   *
   * @param why a sentence
   */
  record Refused(String why) implements Outlook {}

  /** It loosens nothing. */
  record Free() implements Outlook {}

  /**
   * It loosens something.
   *
   * @param what in words, one line for each thing that it loosens
   * @param means in words, all that it does: the same later as long as it means the same
   */
  record Loosens(List<String> what, List<String> means) implements Outlook {
    public Loosens {
      what = List.copyOf(what);
      means = List.copyOf(means);
    }
  }
}
