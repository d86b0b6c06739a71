package breakerboard.console.app;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;

/** The program's mark in the task bar: a gauge's bar up to its limit, on the dark surface. */
final class WindowIcon {
  private static final double UNIT = 16;
  private static final String MARK = "M2 4H14V6H2ZM2 7.5H9V9.5H2ZM2 11H11V13H2ZM12 2.5H13.5V14H12Z";
  private static final Color SURFACE = Color.web("#1B1F24");
  private static final Color INK = Color.web("#E6EAEE");

  private WindowIcon() {}

  /** The usual sizes; drawn on the JavaFX thread. */
  static List<Image> sizes() {
    return Stream.of(16, 32, 64, 128).map(WindowIcon::draw).toList();
  }

  private static Image draw(int size) {
    Rectangle surface = new Rectangle(UNIT, UNIT, SURFACE);
    SVGPath mark = new SVGPath();
    mark.setContent(MARK);
    mark.setFill(INK);
    Group icon = new Group(surface, mark);
    double scale = size / UNIT;
    SnapshotParameters drawn = new SnapshotParameters();
    drawn.setTransform(javafx.scene.transform.Transform.scale(scale, scale));
    new Scene(icon);
    return icon.snapshot(drawn, null);
  }
}
