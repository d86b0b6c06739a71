package breakerboard.console.exposure;

import java.util.Optional;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What stands beside the positions: the limits that are nearest, and whatever contributes most to
 * risk; as many of both as the window has room for.
 */
final class SideLines {
  /** As many as a small window has room for, or scrolls to. */
  private static final int LEAST_LIMITS = 6;

  private static final int MOST_LIMITS = 40;
  private static final double HALF = 0.5;
  private static final double LIMITS_HEAD = 46;
  private static final double CONTRIBUTORS_HEAD = 66;

  private final Region side;
  private final LimitLines limits = new LimitLines(false);
  private final ContributorLines contributors = new ContributorLines();
  private Optional<Exposure> shown = Optional.empty();

  /**
   * @param side in which both stand
   */
  SideLines(Region side, ScrollPane nearest, VBox contributorsPanel) {
    this.side = side;
    nearest.setContent(limits);
    contributorsPanel.getChildren().add(contributors);
    side.heightProperty().subscribe(() -> shown.ifPresent(this::show));
  }

  void show(Exposure now) {
    shown = Optional.of(now);
    double height = side.getHeight();
    double taken = contributors.show(now, height * HALF - CONTRIBUTORS_HEAD);
    double left = height - taken - CONTRIBUTORS_HEAD - LIMITS_HEAD;
    int many = Math.clamp((long) (left / LimitLines.BELOW_HEIGHT), LEAST_LIMITS, MOST_LIMITS);
    limits.show(now.nearest().subList(0, Math.min(many, now.nearest().size())));
  }
}
