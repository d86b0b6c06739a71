package breakerboard.console.exposure;

import java.util.Comparator;

/** In which order positions stand; alike ones by symbol. */
enum PositionOrder {
  WEIGHT("Weight", Comparator.comparingDouble(line -> -line.weight().value())),
  HEADROOM("Headroom", Comparator.comparingDouble(line -> line.weight().headroom())),
  RISK("Risk", Comparator.comparingDouble(line -> -line.risk()));

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // a comparator without state
  private final Comparator<PositionLine> comparator;

  PositionOrder(String words, Comparator<PositionLine> comparator) {
    this.words = words;
    this.comparator = comparator.thenComparing(PositionLine::symbol);
  }

  String words() {
    return words;
  }

  Comparator<PositionLine> comparator() {
    return comparator;
  }
}
