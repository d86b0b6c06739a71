package breakerboard.desk;

import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * All that the journal holds. Nothing here blocks: answers come on a thread of the history's own,
 * and fail with a sentence where the journal cannot be read.
 */
public interface EventHistory {
  /** The number before which every row lies, to begin at the newest. */
  long NEWEST = Long.MAX_VALUE;

  /** The number after which every row lies, to begin at the oldest. */
  long OLDEST = 0;

  /**
   * A page of what is looked for, the newest first. A caller that needs it no longer cancels it.
   *
   * @param before only rows of a lower number: the last one of the page before, or {@link #NEWEST}
   * @param most rows
   */
  CompletionStage<HistoryPage> search(HistoryQuery query, long before, int most);

  /**
   * The page of what is looked for that comes next towards the newest; within it the newest is
   * first too. A caller that needs it no longer cancels it.
   *
   * @param after only rows of a higher number: the first one of the page after, or {@link #OLDEST}
   * @param most rows
   */
  CompletionStage<HistoryPage> searchUp(HistoryQuery query, long after, int most);

  /**
   * The newest events of these types, the oldest first; of what they hold only that which tells how
   * breakers, feeds and overrides stood, and who acknowledged what, but nothing that was measured.
   */
  CompletionStage<List<Event>> events(Set<EventType> types, int most);

  /** How much the journal holds, and the room that it takes and has. */
  CompletionStage<JournalExtent> extent();

  /** Who and what can be looked for; reads all rows, aside of the searches. */
  CompletionStage<HistoryNames> names();

  /**
   * Writes all that is looked for to a file, the oldest first, without holding it in memory; CSV
   * with a header where its name ends in {@code .csv}, else JSON Lines.
   *
   * @param progress hears now and then how many rows are written
   * @param cancelled asked now and then; a cancelled export leaves no file
   * @return how many rows were written
   */
  CompletionStage<Long> export(
      HistoryQuery query, Path file, LongConsumer progress, BooleanSupplier cancelled);
}
