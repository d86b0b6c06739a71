package breakerboard.breakers;

import breakerboard.domain.SymbolTable;

/**
 * What belongs to the book rather than to a breaker: NAV with its history and peak, positions, freshness of inputs, and
 * what the desk knows of feeds. Kept by the engine, read by the breakers.
 */
public final class BookFacts {
  private final SymbolTable symbols;

  public BookFacts(SymbolTable symbols) {
    this.symbols = symbols;
  }

  public SymbolTable symbols() {
    return symbols;
  }
}
