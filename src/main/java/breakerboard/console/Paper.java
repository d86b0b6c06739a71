package breakerboard.console;

import java.util.List;

/**
 * What a view prints.
 *
 * @param subject of what it tells, where that is not the window's book; empty where it is
 * @param notLive says that it is not of the live desk; empty where it is
 * @param sections what is printed, from the top down; empty where that is the view as it is seen
 */
public record Paper(String subject, String notLive, List<PaperSection> sections) {
  /** A view that is printed as it is seen, of the window's book. */
  public static final Paper AS_SEEN = new Paper("", "", List.of());

  public Paper {
    sections = List.copyOf(sections);
  }
}
