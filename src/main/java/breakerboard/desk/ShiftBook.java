package breakerboard.desk;

import breakerboard.domain.ShiftEntry;
import java.util.concurrent.CompletionStage;

/** Keeps what one shift leaves to the next. Nothing here blocks; safe for any thread. */
public interface ShiftBook {
  /**
   * Writes it down.
   *
   * @return completes with whether it is on disk
   */
  CompletionStage<Boolean> keep(ShiftEntry entry);

  /** The shift that runs; fails with a sentence where it cannot be read. */
  CompletionStage<Shift> current();
}
