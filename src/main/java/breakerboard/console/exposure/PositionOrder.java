package breakerboard.console.exposure;

import java.util.Comparator;

/** In which order positions stand; alike ones by symbol. */
enum PositionOrder {
  WEIGHT(Comparator.comparingDouble(line -> -line.weight().value())),
  HEADROOM(Comparator.comparingDouble(line -> line.weight().headroom())),
  RISK(Comparator.comparingDouble(line -> -line.risk()));

  @SuppressWarnings("ImmutableEnumChecker") // a comparator without state
  private final Comparator<PositionLine> comparator;

  PositionOrder(Comparator<PositionLine> comparator) {
    this.comparator = comparator.thenComparing(PositionLine::symbol);
  }

  Comparator<PositionLine> comparator() {
    return comparator;
  }
}
