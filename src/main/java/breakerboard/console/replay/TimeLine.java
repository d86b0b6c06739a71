package breakerboard.console.replay;

import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.desk.ReplayMark;
import breakerboard.desk.ReplayMarks;
import breakerboard.domain.Times;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * The span of a replay with the marks of what happened and the position in it; where it is clicked
 * there it is gone to.
 */
final class TimeLine extends Region {
  private static final double CURSOR = 3;
  private static final Duration SOON = Duration.millis(150);

  private final Format format;
  private final MarkLanes lanes;
  private final Region cursor = new Region();
  private final Tooltip tip = new Tooltip();
  private long position = Times.NEVER;

  /**
   * @param chosen hears to which time, nanoseconds since the epoch
   */
  TimeLine(Format format, LongConsumer chosen) {
    this.format = format;
    this.lanes = new MarkLanes(format);
    cursor.getStyleClass().add("time-cursor");
    cursor.setMouseTransparent(true);
    cursor.setManaged(false);
    getStyleClass().add("time-line");
    getChildren().addAll(lanes, cursor);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    tip.setShowDelay(SOON);
    Tooltip.install(this, tip);
    setOnMouseMoved(this::tell);
    setOnMousePressed(_ -> requestFocus());
    setOnMouseReleased(event -> timeAt(event).ifPresent(chosen::accept));
  }

  void show(long from, long to, ReplayMarks found) {
    lanes.show(from, to, found.marks(), found.gaps(), found.heldBefore());
    requestLayout();
  }

  void showPosition(long now) {
    position = now;
    setAccessibleText(
        "Time line, at %s, %s marks; left and right go from mark to mark"
            .formatted(format.time(now), Figures.count(lanes.marks().size())));
    placeCursor();
  }

  /** The mark before the position, or behind it. */
  Optional<ReplayMark> beside(boolean behind) {
    List<ReplayMark> all = behind ? lanes.marks() : lanes.marks().reversed();
    return all.stream()
        .filter(mark -> behind ? mark.time() > position : mark.time() < position)
        .findFirst();
  }

  private Optional<Long> timeAt(MouseEvent event) {
    Optional<Long> marked =
        lanes.at(event.getX(), event.getY()).stream().findFirst().map(ReplayMark::time);
    return marked.or(() -> lanes.scale().map(scale -> scale.time(event.getX())));
  }

  private void tell(MouseEvent event) {
    List<ReplayMark> here = lanes.at(event.getX(), event.getY());
    tip.setText(
        here.isEmpty()
            ? lanes
                .scale()
                .map(scale -> format.time(scale.time(event.getX())) + ", click to go there")
                .orElse("")
            : MarkLook.words(here, position, format));
  }

  @Override
  protected double computePrefHeight(double width) {
    return lanes.prefHeight(width);
  }

  @Override
  protected double computeMinHeight(double width) {
    return lanes.prefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    lanes.resizeRelocate(0, 0, getWidth(), getHeight());
    placeCursor();
  }

  private void placeCursor() {
    Optional<TimeScale> scale = lanes.scale();
    cursor.setVisible(scale.isPresent() && position != Times.NEVER);
    if (cursor.isVisible()) {
      double x = scale.orElseThrow().x(Math.max(position, scale.orElseThrow().from()));
      cursor.resizeRelocate(Math.floor(x - CURSOR / 2), 0, CURSOR, getHeight() - MarkLanes.AXIS);
    }
  }
}
