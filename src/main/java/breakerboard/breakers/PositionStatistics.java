package breakerboard.breakers;

import breakerboard.domain.Unit;

/** What is told of a book's positions beyond what limits measure. */
final class PositionStatistics {
  private PositionStatistics() {}

  /**
   * Tells of positions that are known.
   *
   * @param counts how many positions there were, over the history that is kept
   * @param base what weights are measured against, money
   * @param maxSize the largest weight that one position may have
   */
  static void put(
      StatisticsSink sink, PositionBook book, PositionCounts counts, double base, double maxSize) {
    sink.number("current_position_count", book.count(), Unit.COUNT);
    sink.number("max_position_count", counts.most(), Unit.COUNT);
    sink.number("avg_position_count", counts.mean(), Unit.NUMBER);
    sink.number("max_concentration", book.largestValue() / base, Unit.FRACTION);
    sink.number(
        "avg_concentration",
        book.count() == 0 ? 0 : book.grossExposure() / book.count() / base,
        Unit.FRACTION);
    sink.number("concentration_violations", beyond(book, base, maxSize), Unit.COUNT);
    sink.number("long_exposure", book.longExposure(), Unit.MONEY);
    sink.number("short_exposure", book.shortExposure(), Unit.MONEY);
    sink.number("net_exposure", book.netExposure(), Unit.MONEY);
    sink.number("gross_exposure", book.grossExposure(), Unit.MONEY);
    Concentration.of(book).put(sink);
    sink.put("risk_contributors", RiskContributors.of(book));
  }

  private static int beyond(PositionBook book, double base, double maxSize) {
    int beyond = 0;
    for (int i = 0; i < book.size(); i++) {
      beyond += Math.abs(book.marketValue(i)) / base > maxSize ? 1 : 0;
    }
    return beyond;
  }
}
