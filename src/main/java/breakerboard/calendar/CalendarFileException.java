package breakerboard.calendar;

import java.io.Serial;
import java.util.List;

/** A calendar file cannot be used; its message names every bad line and what was expected there. */
public final class CalendarFileException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient List<String> sentences;

  CalendarFileException(List<String> sentences) {
    super(String.join(" ", sentences));
    this.sentences = List.copyOf(sentences);
  }

  /** One for each error, in the order of the lines. */
  public List<String> sentences() {
    return sentences;
  }
}
