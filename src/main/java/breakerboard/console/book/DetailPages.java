package breakerboard.console.book;

import breakerboard.config.Configuration;
import breakerboard.config.Key;
import breakerboard.config.Settings;
import breakerboard.console.BreakerModel;
import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.ScreenState;
import breakerboard.console.StateShape;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Event;
import breakerboard.domain.Unit;
import breakerboard.domain.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Makes the pages of the detail that are lists of lines. */
public final class DetailPages {
  private static final int MOST_EVENTS = 100;
  private static final double SHAPE = 11;
  private static final double TIME_WIDTH = 118;

  private final Format format;
  private final Supplier<Configuration> configuration;
  private Optional<List<?>> shown = Optional.empty();

  /**
   * @param configuration the configuration in force
   */
  public DetailPages(Format format, Supplier<Configuration> configuration) {
    this.format = format;
    this.configuration = configuration;
  }

  /** Every key with its value and layer; empty while it is the page made last. */
  Optional<Node> configuration(BreakerModel breaker) {
    Configuration now = configuration.get();
    Settings settings = now.settings(breaker.book());
    List<Setting> lines = new ArrayList<>();
    for (Key<?> key : breaker.entry().keys()) {
      lines.add(
          new Setting(key, value(now, breaker.book(), key), format.words(settings.layer(key))));
    }
    return ifNew(lines, () -> configurationPage(lines));
  }

  private record Setting(Key<?> key, String value, String layer) {}

  private static Node configurationPage(List<Setting> lines) {
    VBox page = Lines.page();
    for (Setting line : lines) {
      HBox row = Lines.pair(line.key().name(), Lines.label(line.value(), "pair-value"));
      row.getChildren().add(Lines.label(line.layer(), "badge"));
      Tooltip.install(row, new Tooltip(line.key().name() + ": " + line.key().meaning()));
      page.getChildren().add(row);
    }
    return page;
  }

  /** {@code 8.00 %}; with the words of a default that follows from another key. */
  private <T> String value(Configuration now, String book, Key<T> key) {
    Optional<T> set = now.settings(book).find(key);
    if (set.isPresent()) {
      return value(key, set.get());
    }
    return now.inForce(book, key) instanceof ConfigNode.Numeric number
        ? value(key, number.value()) + " (" + key.fallbackInWords() + ")"
        : key.fallbackInWords();
  }

  private String value(Key<?> key, Object value) {
    return switch (value) {
      case Double number -> exact(number, key.unit());
      case Integer number -> exact(number, key.unit());
      case Boolean flag -> flag ? "on" : "off";
      case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
      default -> value.toString();
    };
  }

  /** As it was set, not rounded as what is measured. */
  private static String exact(double number, Unit unit) {
    return unit == Unit.SECONDS
        ? Words.plain(number) + " " + Figures.unitSign(unit)
        : Words.of(number, unit, number);
  }

  /** The breaker's events, the newest first; empty while it is the page made last. */
  Optional<Node> events(BreakerModel breaker, List<Event> all, long clock) {
    List<Event> ours = new ArrayList<>();
    for (int i = all.size() - 1; i >= 0 && ours.size() < MOST_EVENTS; i--) {
      if (breaker.concerns(all.get(i))) {
        ours.add(all.get(i));
      }
    }
    return ifNew(ours, () -> eventsPage(ours, clock));
  }

  private Node eventsPage(List<Event> ours, long clock) {
    VBox page = Lines.page();
    if (ours.isEmpty()) {
      page.getChildren().add(Lines.label("No event of this breaker is in memory", "muted"));
    }
    ours.forEach(event -> page.getChildren().add(line(event, clock)));
    return page;
  }

  /** A page stays as it is, with its scroll position, until it has something else to say. */
  private Optional<Node> ifNew(List<?> content, Supplier<Node> page) {
    if (shown.filter(content::equals).isPresent()) {
      return Optional.empty();
    }
    shown = Optional.of(content);
    return Optional.of(page.get());
  }

  private Node line(Event event, long clock) {
    StateShape shape = new StateShape(SHAPE);
    event.status().ifPresent(status -> shape.show(ScreenState.of(status)));
    Label time = Lines.label(format.time(event.time(), clock), "muted");
    time.setMinWidth(TIME_WIDTH);
    Label type = Lines.label(format.words(event.type()), "strong");
    type.setMinWidth(Region.USE_PREF_SIZE);
    Label message = Lines.label(event.message(), "muted");
    message.setTooltip(new Tooltip(event.message()));
    HBox row = new HBox(time, shape, type, message);
    row.getStyleClass().addAll("detail-row", "event-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
