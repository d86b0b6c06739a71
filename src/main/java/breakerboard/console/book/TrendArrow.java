package breakerboard.console.book;

import breakerboard.domain.Trend;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/** The direction of a utilisation as an arrow; a shape of ours because the font has none. */
final class TrendArrow extends Region {
  private static final double SIZE = 20;
  private static final double SMALL = 14;
  private static final double DRAWN = 14;
  private static final String RIGHT =
      "M0 6.2H10.3L6.4 2.3 7.5 1.2 13.3 7 7.5 12.8 6.4 11.7 10.3 7.8H0Z";
  private static final double DIAGONAL = 45;

  private final SVGPath arrow = new SVGPath();

  TrendArrow() {
    getStyleClass().add("trend-arrow");
    arrow.getStyleClass().add("trend-path");
    arrow.setContent(RIGHT);
    arrow.setManaged(false);
    getChildren().add(arrow);
    setSmall(false);
  }

  /** Beside a small value it is small too. */
  void setSmall(boolean small) {
    double size = small ? SMALL : SIZE;
    setMinSize(size, size);
    setPrefSize(size, size);
    setMaxSize(size, size);
    arrow.setScaleX(size / DRAWN);
    arrow.setScaleY(size / DRAWN);
    arrow.setLayoutX((size - DRAWN) / 2);
    arrow.setLayoutY((size - DRAWN) / 2);
  }

  void show(Trend trend) {
    arrow.setRotate(
        switch (trend) {
          case STEADY -> 0;
          case RISING -> -DIAGONAL;
          case FALLING -> DIAGONAL;
        });
  }
}
