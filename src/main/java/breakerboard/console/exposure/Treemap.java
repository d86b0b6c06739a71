package breakerboard.console.exposure;

import java.util.ArrayList;
import java.util.List;

/**
 * Shares a rectangle out by size, in tiles as near to squares as a row at a time allows (Bruls,
 * Huizing and van Wijk, Squarified Treemaps, 2000).
 */
final class Treemap {
  private Treemap() {}

  /** Where a part stands, in px. */
  record Place(double x, double y, double width, double height) {
    private double shorter() {
      return Math.min(width, height);
    }
  }

  /**
   * @param sizes positive, the largest first
   * @return a place for each, in the same order; all of them together fill the room
   */
  static List<Place> of(List<Double> sizes, Place room) {
    double total = sizes.stream().mapToDouble(Double::doubleValue).sum();
    List<Place> places = new ArrayList<>(sizes.size());
    if (total <= 0 || room.width() <= 0 || room.height() <= 0) {
      sizes.forEach(_ -> places.add(new Place(room.x(), room.y(), 0, 0)));
      return places;
    }
    double scale = room.width() * room.height() / total;
    List<Double> areas = sizes.stream().map(size -> size * scale).toList();
    Place left = room;
    int from = 0;
    while (from < areas.size()) {
      int to = from + 1;
      while (to < areas.size()
          && worst(areas.subList(from, to + 1), left.shorter())
              <= worst(areas.subList(from, to), left.shorter())) {
        to++;
      }
      left = lay(areas.subList(from, to), left, places);
      from = to;
    }
    return places;
  }

  /** The longest side ratio in a row of these areas along that side. */
  private static double worst(List<Double> areas, double side) {
    double sum = areas.stream().mapToDouble(Double::doubleValue).sum();
    double deep = sum / side;
    double worst = 1;
    for (double area : areas) {
      double along = area / deep;
      worst = Math.max(worst, Math.max(along / deep, deep / along));
    }
    return worst;
  }

  /** Puts a row along the shorter side, and answers what is left. */
  private static Place lay(List<Double> areas, Place room, List<Place> places) {
    double sum = areas.stream().mapToDouble(Double::doubleValue).sum();
    boolean upright = room.width() >= room.height();
    double deep = sum / room.shorter();
    double at = upright ? room.y() : room.x();
    for (double area : areas) {
      double along = area / deep;
      places.add(
          upright ? new Place(room.x(), at, deep, along) : new Place(at, room.y(), along, deep));
      at += along;
    }
    return upright
        ? new Place(room.x() + deep, room.y(), room.width() - deep, room.height())
        : new Place(room.x(), room.y() + deep, room.width(), room.height() - deep);
  }
}
