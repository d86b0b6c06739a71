package breakerboard.console.book;

import breakerboard.console.Painted;
import breakerboard.console.Readings;
import breakerboard.domain.Reading;
import breakerboard.domain.Statistic.Check;
import breakerboard.domain.Statistic.Checklist;
import breakerboard.domain.TriggerReading;
import java.util.List;
import java.util.Optional;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * One segment for each check: full where it passed, an outline with a cross where it failed, low
 * where nothing was reported. It works without colour. Colours as the bullet's.
 */
final class ChecklistGauge extends Painted implements TileGauge {
  private static final StyleablePropertyFactory<ChecklistGauge> FACTORY =
      new StyleablePropertyFactory<>(Painted.getClassCssMetaData());
  private static final double GAP = 3;
  private static final double HALF = 0.5;
  private static final double LINE = 1.6;
  private static final double CROSS = 3;
  private static final double LOW = 4;
  private static final double TALL_SHARE = 0.62;

  private final StyleableProperty<Color> bar = ink(FACTORY, this, "-bb-bar-ink", g -> g.bar);
  private final StyleableProperty<Color> track = ink(FACTORY, this, "-bb-track-ink", g -> g.track);
  private final StyleableProperty<Color> failed =
      ink(FACTORY, this, "-bb-limit-ink", g -> g.failed);
  private List<Check> checks = List.of();

  ChecklistGauge() {
    getStyleClass().add("bullet");
    setMouseTransparent(true);
  }

  @Override
  public void show(Reading reading, Optional<TriggerReading> figure) {
    List<Check> newest = Readings.checklist(reading).map(Checklist::checks).orElse(List.of());
    if (!newest.equals(checks)) {
      checks = newest;
      repaint();
    }
  }

  @Override
  public Region region() {
    return this;
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    double step = (width + GAP) / Math.max(1, checks.size());
    double gap = step > 2 * GAP ? GAP : 0;
    double tall = Math.rint(height * TALL_SHARE);
    for (int i = 0; i < checks.size(); i++) {
      double from = Math.rint(i * step);
      double wide = Math.rint((i + 1) * step) - gap - from;
      switch (checks.get(i).state()) {
        case PASSED -> segment(g, bar.getValue(), from, wide, tall, height);
        case NOT_REPORTED -> segment(g, track.getValue(), from, wide, LOW, height);
        case FAILED -> failure(g, from, wide, tall, height);
      }
    }
  }

  private static void segment(
      GraphicsContext g, Color ink, double from, double wide, double tall, double height) {
    g.setFill(ink);
    g.fillRect(from, Math.rint((height - tall) / 2), wide, tall);
  }

  private void failure(GraphicsContext g, double from, double wide, double tall, double height) {
    double top = Math.rint((height - tall) / 2);
    double middle = from + wide / 2;
    double centre = top + tall / 2;
    g.setStroke(failed.getValue());
    g.setLineWidth(1);
    g.strokeRect(from + HALF, top + HALF, Math.max(0, wide - 1), tall - 1);
    g.setLineWidth(LINE);
    g.strokeLine(middle - CROSS, centre - CROSS, middle + CROSS, centre + CROSS);
    g.strokeLine(middle - CROSS, centre + CROSS, middle + CROSS, centre - CROSS);
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}
