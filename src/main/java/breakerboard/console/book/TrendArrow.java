package breakerboard.console.book;

import breakerboard.domain.Trend;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/** The direction of a utilisation as an arrow; a shape of ours because the font has none. */
final class TrendArrow extends Region {
  private static final double SIZE = 14;
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
    setMinSize(SIZE, SIZE);
    setPrefSize(SIZE, SIZE);
    setMaxSize(SIZE, SIZE);
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
