package breakerboard.engine;

import breakerboard.breakers.BookFacts;
import breakerboard.domain.SymbolTable;

/** Names of what a trigger's value is about. */
final class Subjects {
  private Subjects() {}

  /** The name behind an id, empty for none. */
  static String name(int id, BookFacts facts) {
    return id == SymbolTable.FULL ? "" : facts.symbols().name(id);
  }
}
