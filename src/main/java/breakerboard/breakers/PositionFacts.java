package breakerboard.breakers;

import breakerboard.domain.Observation;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.SymbolTable;

/** Positions of a book, and when they last came. */
final class PositionFacts {
  private final PositionBook book;
  private final Freshness freshness = new Freshness();
  private boolean came;

  PositionFacts(SymbolTable symbols) {
    book = new PositionBook(symbols);
  }

  /**
   * Takes what an observation says of positions: a full set first, then changes to it.
   *
   * @return whether all of it could be used: changes cannot be before any full set
   */
  boolean apply(Observation observation, long time) {
    boolean replaced = observation.positions().present();
    if (replaced) {
      book.replace(observation.positions());
    }
    boolean changes = observation.changes().present();
    boolean changed = changes && book.known();
    if (changed) {
      book.merge(observation.changes());
    }
    came = replaced || changed;
    if (came) {
      freshness.fedAt(time);
    }
    return changed == changes;
  }

  PositionBook book() {
    return book;
  }

  Freshness freshness() {
    return freshness;
  }

  /** Whether the newest observation brought positions. */
  boolean came() {
    return came;
  }

  void save(StateWriter out) {
    book.save(out);
    out.integer("positionsAt", freshness.last());
  }

  void restore(StateReader in) {
    book.restore(in);
    freshness.fedAt(in.integer("positionsAt"));
  }
}
