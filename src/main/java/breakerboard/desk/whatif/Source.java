package breakerboard.desk.whatif;

import java.nio.file.Path;
import java.time.LocalDate;

/** Where the inputs of a what-if come from. */
public sealed interface Source {
  /** What this desk took in today, up to now. */
  record Today() implements Source {}

  /**
   * What this desk took in on a day.
   *
   * @param day UTC, as the recordings count days
   */
  record Day(LocalDate day) implements Source {}

  /** A file of observations, JSON Lines, {@code .gz} too. */
  record OfFile(Path file) implements Source {}
}
