package breakerboard.journal;

import breakerboard.desk.EventHistory;
import breakerboard.desk.HistoryPage;
import breakerboard.desk.HistoryQuery;
import breakerboard.desk.HistoryRow;
import breakerboard.desk.Shift;
import breakerboard.desk.ShiftBook;
import breakerboard.domain.ShiftEntry;
import breakerboard.domain.Times;
import breakerboard.domain.Words;
import breakerboard.wire.ShiftReader;
import breakerboard.wire.UnreadableDocumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Keeps in the journal what one shift leaves to the next. Safe for many threads. */
public final class Shifts implements ShiftBook {
  /** A shift that left more notes than that shows the newest of them. */
  static final int MOST = 500;

  private static final HistoryQuery ENTRIES =
      new HistoryQuery(
          Times.NEVER, Times.NEVER, "", Set.of(HistoryRow.Kind.SHIFT), Set.of(), "", "");

  private final Journal journal;
  private final EventHistory history;

  public Shifts(Journal journal, EventHistory history) {
    this.journal = journal;
    this.history = history;
  }

  @Override
  public CompletionStage<Boolean> keep(ShiftEntry entry) {
    return journal.shift(entry);
  }

  @Override
  public CompletionStage<Shift> current() {
    return history.search(ENTRIES, EventHistory.NEWEST, MOST).thenApply(Shifts::newest);
  }

  private static Shift newest(HistoryPage page) {
    List<ShiftEntry> notes = new ArrayList<>();
    for (HistoryRow row : page.rows()) {
      ShiftEntry entry = entry(row);
      if (entry.kind() == ShiftEntry.Kind.HANDED_OVER) {
        return new Shift(Optional.of(entry), notes.reversed());
      }
      notes.add(entry);
    }
    return new Shift(Optional.empty(), notes.reversed());
  }

  private static ShiftEntry entry(HistoryRow row) {
    try {
      return ShiftReader.read(
          row.content(), row.time(), "Row %s".formatted(Words.count(row.number())));
    } catch (UnreadableDocumentException e) {
      throw new CompletionException(e);
    }
  }
}
