package breakerboard.breakers;

import breakerboard.domain.Unit;

/**
 * Herfindahl–Hirschman indices of gross weights.
 *
 * @param positions sum of squared weights of positions, 0 when flat
 * @param sectors the same of sectors
 * @param largestSector largest sector weight
 */
record Concentration(double positions, double sectors, int sectorCount, double largestSector) {

  static Concentration of(PositionBook book) {
    double gross = book.grossExposure();
    if (gross == 0) {
      return new Concentration(0, 0, 0, 0);
    }
    double positions = 0;
    for (int i = 0; i < book.size(); i++) {
      double weight = book.marketValue(i) / gross;
      positions += weight * weight;
    }
    double sectors = 0;
    double largest = 0;
    for (int i = 0; i < book.sectorCount(); i++) {
      double weight = book.sectorSum(i) / gross;
      sectors += weight * weight;
      largest = Math.max(largest, weight);
    }
    return new Concentration(positions, sectors, book.sectorCount(), largest);
  }

  void put(StatisticsSink sink) {
    sink.number("position_hhi", positions, Unit.NUMBER);
    sink.number("sector_hhi", sectors, Unit.NUMBER);
    sink.number("effective_positions", positions == 0 ? 0 : 1 / positions, Unit.NUMBER);
    sink.number("effective_sectors", sectors == 0 ? 0 : 1 / sectors, Unit.NUMBER);
    sink.number("sector_count", sectorCount, Unit.COUNT);
    sink.number("largest_sector_weight", largestSector, Unit.FRACTION);
  }
}
