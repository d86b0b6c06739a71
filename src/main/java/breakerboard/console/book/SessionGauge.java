package breakerboard.console.book;

import breakerboard.console.Painted;
import breakerboard.console.Readings;
import breakerboard.domain.Reading;
import breakerboard.domain.Statistic;
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
 * The session of the day with an hour round it as a bar, filled as far as it is over, a mark where
 * the close is near, and a mark at now, which stands at an end while now is beyond; without a
 * session the day from midnight to midnight. Colours as the bullet's.
 */
final class SessionGauge extends Painted implements TileGauge {
  private static final StyleablePropertyFactory<SessionGauge> FACTORY =
      new StyleablePropertyFactory<>(Painted.getClassCssMetaData());
  private static final double HOURS = 24;
  private static final double MARGIN_HOURS = 1;
  private static final double SESSION_SHARE = 0.62;
  private static final double DAY_HEIGHT = 2;
  private static final double WARN_WIDTH = 2;
  private static final double NOW_WIDTH = 3;

  private final StyleableProperty<Color> bar = ink(FACTORY, this, "-bb-bar-ink", g -> g.bar);
  private final StyleableProperty<Color> track = ink(FACTORY, this, "-bb-track-ink", g -> g.track);
  private final StyleableProperty<Color> warn = ink(FACTORY, this, "-bb-warn-ink", g -> g.warn);
  private final StyleableProperty<Color> now = ink(FACTORY, this, "-bb-limit-ink", g -> g.now);
  private Optional<Statistic.Session> day = Optional.empty();

  SessionGauge() {
    getStyleClass().add("bullet");
    setMouseTransparent(true);
  }

  @Override
  public void show(Reading reading, Optional<TriggerReading> figure) {
    Optional<Statistic.Session> newest = Readings.session(reading);
    if (!newest.equals(day)) {
      day = newest;
      repaint();
    }
  }

  @Override
  public Region region() {
    return this;
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    g.setFill(track.getValue());
    g.fillRect(0, Math.rint((height - DAY_HEIGHT) / 2), width, DAY_HEIGHT);
    day.ifPresent(session -> paint(g, session, width, height));
  }

  private void paint(GraphicsContext g, Statistic.Session session, double width, double height) {
    double tall = Math.rint(height * SESSION_SHARE);
    double top = Math.rint((height - tall) / 2);
    double at = x(session, session.now(), width);
    if (session.trades()) {
      double open = x(session, session.open(), width);
      double close = x(session, session.close(), width);
      g.fillRect(open, top, close - open, tall);
      double over = Math.clamp(at, open, close);
      double barTall = Math.max(4, Math.rint(tall / 2));
      g.setFill(bar.getValue());
      g.fillRect(open, Math.rint((height - barTall) / 2), over - open, barTall);
      g.setFill(warn.getValue());
      g.fillRect(x(session, session.warning(), width) - WARN_WIDTH / 2, top, WARN_WIDTH, tall);
    }
    g.setFill(now.getValue());
    g.fillRect(Math.clamp(at - NOW_WIDTH / 2, 0, width - NOW_WIDTH), 0, NOW_WIDTH, height);
  }

  /** Where an hour of the day stands in a gauge of that width. */
  static double x(Statistic.Session day, double hour, double width) {
    double from = day.trades() ? Math.max(0, day.open() - MARGIN_HOURS) : 0;
    double to = day.trades() ? Math.min(HOURS, day.close() + MARGIN_HOURS) : HOURS;
    return Math.rint(Math.clamp((hour - from) / (to - from), 0, 1) * width);
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}
