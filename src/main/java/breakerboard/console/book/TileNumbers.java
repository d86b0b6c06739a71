package breakerboard.console.book;

import breakerboard.domain.Trend;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The value of a tile with unit and direction, its limit, and how much of that is used. */
final class TileNumbers {
  private static final PseudoClass RISING = PseudoClass.getPseudoClass("rising");
  private static final double TO_LIMIT = 5;
  private static final double TO_ARROW = 6;
  private static final double UNDER_LIMIT = 4;
  private static final double ROOM_FOR_ARROW = 36;

  private final boolean measured;
  private final boolean dial;
  private final Label value = new Label();
  private final Label unit = new Label();
  private final HBox figures = new HBox(value, unit);
  private final Label limit = new Label();
  private final Label share = new Label();
  private final TrendArrow arrow = new TrendArrow();
  private final Label badge;
  private boolean directed;

  /**
   * @param measured whether the value is a number, not a word
   * @param dial whether a dial says already how much of the limit is used
   * @param badge stands behind the limit where the foot has no place for it
   */
  TileNumbers(boolean measured, boolean dial, Label badge) {
    this.measured = measured;
    this.dial = dial;
    this.badge = badge;
    value.getStyleClass().add(measured ? "tile-value" : "tile-word");
    value.setMinWidth(Region.USE_PREF_SIZE);
    unit.getStyleClass().add("tile-unit");
    unit.setMinWidth(Region.USE_PREF_SIZE);
    limit.getStyleClass().add("tile-limit");
    limit.setWrapText(!measured);
    share.getStyleClass().add("tile-share");
    figures.getStyleClass().add("tile-figures");
    figures.setAlignment(Pos.BASELINE_LEFT);
    arrow.setVisible(false);
  }

  List<Node> nodes() {
    return List.of(figures, limit, share, arrow);
  }

  void show(TileText text) {
    value.setText(text.value());
    unit.setText(text.unit());
    limit.setText(text.limit());
    share.setText(text.share());
  }

  /**
   * @param shown whether a direction is worth anything now
   * @param abnormal whether going up is bad news
   */
  void show(Trend direction, boolean shown, boolean abnormal) {
    arrow.show(direction);
    directed = shown;
    arrow.pseudoClassStateChanged(RISING, direction == Trend.RISING && abnormal);
  }

  void setSmall(boolean small) {
    arrow.setSmall(small);
  }

  /** How wide the value with its unit is. */
  double wide() {
    return Math.ceil(figures.prefWidth(-1));
  }

  /**
   * Places them, and the badge with them where the foot has no room for it.
   *
   * @param right where there is no more room
   * @return where they end
   */
  double layout(TileGeometry geometry, double right, boolean footIsTaken) {
    double left = geometry.left();
    double wide = wide();
    double high = figures.prefHeight(-1);
    double top = geometry.figures().top() + Math.rint((geometry.figures().height() - high) / 2);
    figures.resizeRelocate(left, top, wide, high);
    double baseline = top + figures.getBaselineOffset();
    layoutShare(geometry, baseline, right);
    double limitWide = layoutLimit(geometry, baseline, right);
    double end = left + wide;
    if (!geometry.limitBelow() && limitWide > 0) {
      end += TO_LIMIT + limitWide;
    }
    boolean badged = badge.isVisible() && footIsTaken;
    if (badged) {
      end = layoutBadge(geometry, end, limitWide, baseline);
    }
    double size = arrow.prefWidth(-1);
    arrow.setVisible(directed && end + TO_ARROW + size <= right);
    if (arrow.isVisible()) {
      arrow.resizeRelocate(end + TO_ARROW, baseline - size + 1, size, size);
      end += TO_ARROW + size;
    }
    if (!geometry.limitBelow()) {
      return end;
    }
    double shareEnd = share.isVisible() && !geometry.tall() ? left + share.getWidth() : 0;
    double badgeWide = badged ? TileGeometry.GAP / 2 + badge.getWidth() : 0;
    return Math.max(Math.max(end, left + limitWide + badgeWide), shareEnd);
  }

  /** Under a word it may take the whole width, in several lines. */
  private double layoutLimit(TileGeometry geometry, double baseline, double right) {
    double left = geometry.left();
    double wide = Math.min(right - left, Math.ceil(limit.prefWidth(-1)));
    double high = limit.prefHeight(-1);
    limit.setVisible(geometry.limitBelow() || measured);
    if (!geometry.limitBelow()) {
      double x = left + figures.getWidth() + TO_LIMIT;
      limit.resizeRelocate(x, baseline - limit.getBaselineOffset(), wide, high);
      return wide;
    }
    double top = geometry.limit().middle() - high / 2;
    limit.resizeRelocate(left, top, wide, high);
    if (!measured) {
      limit.resize(right - left, limit.prefHeight(right - left));
    }
    return wide;
  }

  /** Behind the limit; answers where the value's line ends. */
  private double layoutBadge(TileGeometry geometry, double end, double limitWide, double baseline) {
    double wide = Math.ceil(badge.prefWidth(-1));
    double high = badge.prefHeight(-1);
    double gap = TileGeometry.GAP / 2;
    if (!geometry.limitBelow()) {
      badge.resizeRelocate(end + gap, baseline - badge.getBaselineOffset(), wide, high);
      return end + gap + wide;
    }
    double top = Math.rint(geometry.limit().middle() - high / 2);
    badge.resizeRelocate(geometry.left() + limitWide + gap, top, wide, high);
    return end;
  }

  /** At the right on the value's line in tall tiles, else under the limit where there is room. */
  private void layoutShare(TileGeometry geometry, double baseline, double right) {
    double left = geometry.left();
    double wide = Math.ceil(share.prefWidth(-1));
    double high = share.prefHeight(-1);
    double under = geometry.limit().bottom() + UNDER_LIMIT;
    boolean fits = geometry.limitBelow() && under + high <= geometry.gauge().top() - UNDER_LIMIT;
    double x = right - wide;
    boolean beside = geometry.tall() && x >= left + figures.getWidth() + ROOM_FOR_ARROW;
    share.setVisible(!dial && (geometry.tall() ? beside : fits));
    if (geometry.tall()) {
      share.resizeRelocate(x, baseline - share.getBaselineOffset(), wide, high);
    } else {
      share.resizeRelocate(left, under, wide, high);
    }
  }
}
