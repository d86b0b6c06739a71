package breakerboard.console.layout;

import java.util.Comparator;
import java.util.List;

/** Where a window goes whose screen may be gone, or smaller than it was. */
public final class Places {
  /** How much of the title bar has to be seen so that a hand can take it, pixels. */
  private static final double TITLE_WIDTH = 160;

  private static final double TITLE_HEIGHT = 28;
  private static final double SEEN_SHARE = 0.5;

  private Places() {}

  /**
   * Where a window that was in that place goes: there, if its title bar can be taken and half of it
   * is seen, be it on several screens; else onto the screen that shows most of it, or the first, no
   * larger than that.
   *
   * @param screens those that exist now, the first one first; at least one
   */
  public static Area fitted(Area wanted, List<Area> screens) {
    if (titleInReach(wanted, screens) && seen(wanted, screens) >= SEEN_SHARE * wanted.size()) {
      return wanted;
    }
    return inside(wanted, best(wanted, screens));
  }

  private static boolean titleInReach(Area wanted, List<Area> screens) {
    Area title = new Area(wanted.x(), wanted.y(), wanted.width(), TITLE_HEIGHT);
    return screens.stream()
        .map(title::meet)
        .anyMatch(
            part ->
                part.height() >= TITLE_HEIGHT
                    && part.width() >= Math.min(TITLE_WIDTH, wanted.width()));
  }

  private static double seen(Area wanted, List<Area> screens) {
    return screens.stream().mapToDouble(screen -> wanted.meet(screen).size()).sum();
  }

  private static Area best(Area wanted, List<Area> screens) {
    return screens.stream()
        .filter(screen -> wanted.meet(screen).size() > 0)
        .max(Comparator.comparingDouble(screen -> wanted.meet(screen).size()))
        .orElse(screens.getFirst());
  }

  private static Area inside(Area wanted, Area screen) {
    double width = Math.min(wanted.width(), screen.width());
    double height = Math.min(wanted.height(), screen.height());
    return new Area(
        Math.clamp(wanted.x(), screen.x(), screen.right() - width),
        Math.clamp(wanted.y(), screen.y(), screen.bottom() - height),
        width,
        height);
  }
}
