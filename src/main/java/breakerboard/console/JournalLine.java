package breakerboard.console;

import breakerboard.desk.JournalState;
import java.util.Optional;

/**
 * How the journal is, in words.
 *
 * @param status for the status bar
 * @param sign how loud it is: {@link ScreenState#ACTIVE} while nothing is wrong
 * @param band a sentence with what is at risk, across the window; empty while nothing is
 * @param lasting whether it stands until it is over; else it stands until it was seen
 */
public record JournalLine(String status, ScreenState sign, String band, boolean lasting) {
  /** Rows that are on disk a moment later are no news. */
  private static final int FEW = 100;

  private static final String GOES_ON = "Trading supervision goes on.";

  /** Of a desk's journal, empty where none is kept. */
  public static JournalLine of(Optional<JournalState> journal) {
    return journal.map(JournalLine::of).orElse(calm("no journal"));
  }

  private static JournalLine of(JournalState now) {
    if (!now.trouble().isEmpty()) {
      return new JournalLine(
          "JOURNAL NOT WRITTEN, %s waiting".formatted(Figures.count(now.waiting()))
              + (now.lost() == 0 ? "" : ", %s lost".formatted(Figures.count(now.lost()))),
          ScreenState.TRIPPED,
          "%s %s in memory, %s. %s"
              .formatted(
                  now.trouble(),
                  Figures.count(now.waiting(), "row waits", "rows wait"),
                  now.lost() == 0 ? room(now.room()) : lost(now.lost()),
                  GOES_ON),
          true);
    }
    if (now.lost() > 0) {
      return new JournalLine(
          "JOURNAL WITH A GAP, %s lost".formatted(Figures.count(now.lost())),
          ScreenState.WARNING,
          "The journal is written again, but %s: memory was full while it could not be written. %s"
              .formatted(lost(now.lost()), GOES_ON),
          false);
    }
    return now.waiting() < FEW
        ? calm(now.onDisk() == 0 ? "journal empty" : "journal ok #" + Figures.count(now.onDisk()))
        : calm("journal %s waiting".formatted(Figures.count(now.waiting())));
  }

  private static JournalLine calm(String status) {
    return new JournalLine(status, ScreenState.ACTIVE, "", false);
  }

  private static String room(int rows) {
    return Figures.count(rows, "more fits", "more fit") + " before any is lost";
  }

  private static String lost(long rows) {
    return Figures.count(rows, "row is", "rows are") + " lost";
  }

  /** Whether the desk has to be told. */
  public boolean loud() {
    return sign != ScreenState.ACTIVE;
  }
}
