package breakerboard.engine;

import breakerboard.breakers.BookFacts;
import breakerboard.breakers.BreakerType;
import breakerboard.config.Settings;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Input;
import breakerboard.domain.Level;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Tick;
import breakerboard.domain.Times;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The breakers of one book, in table order. */
final class BookCells {
  private final BookFacts facts;
  private final BreakerCell[] cells;

  BookCells(List<BreakerType> types, Settings settings, BookFacts facts, BookLog log) {
    this.facts = facts;
    cells = new BreakerCell[types.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = new BreakerCell(types.get(i).wrapped(Guarded::new), settings, log);
    }
  }

  BreakerCell[] all() {
    return cells;
  }

  Optional<BreakerCell> find(BreakerId breaker) {
    for (BreakerCell cell : cells) {
      if (cell.id().equals(breaker)) {
        return Optional.of(cell);
      }
    }
    return Optional.empty();
  }

  /** Each measures and follows. */
  void on(Input input) {
    for (BreakerCell cell : cells) {
      cell.on(input, facts);
    }
  }

  /** Each fires what is due at the time of this tick, and then measures. */
  void due(Tick tick) {
    for (BreakerCell cell : cells) {
      cell.due(facts);
      cell.on(tick, facts);
    }
  }

  /** How many of them stand so. */
  long count(BreakerStatus status) {
    return Stream.of(cells).filter(cell -> cell.status() == status).count();
  }

  /** Whether a cooldown or bypass runs, or the age of a stale value. */
  boolean countsDown() {
    for (BreakerCell cell : cells) {
      if (cell.nextDeadline() != Times.NEVER || stale(cell)) {
        return true;
      }
    }
    return false;
  }

  private boolean stale(BreakerCell cell) {
    return cell.status() != BreakerStatus.DISABLED
        && cell.reading().level() == Level.UNFED
        && cell.breaker().lastFed(facts) != Times.NEVER;
  }

  void save(StateWriter out) {
    for (BreakerCell cell : cells) {
      cell.save(out.part(cell.id().value()), facts.symbols());
    }
  }

  void restore(StateReader in) {
    for (BreakerCell cell : cells) {
      cell.restore(in.savedPart(cell.id().value()), facts.symbols());
    }
  }
}
