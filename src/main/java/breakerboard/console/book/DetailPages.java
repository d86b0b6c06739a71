package breakerboard.console.book;

import breakerboard.config.Configuration;
import breakerboard.config.Key;
import breakerboard.config.Settings;
import breakerboard.console.BreakerModel;
import breakerboard.console.Format;
import breakerboard.console.ScreenState;
import breakerboard.console.StateShape;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.Event;
import breakerboard.domain.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Makes the pages of the detail that are lists of lines. */
public final class DetailPages {
  private static final int MOST_EVENTS = 100;
  private static final double SHAPE = 11;
  private static final double LABEL_WIDTH = 82;
  private static final double TIME_WIDTH = 118;

  private final Format format;
  private final Supplier<Configuration> configuration;

  /**
   * @param configuration the configuration in force
   */
  public DetailPages(Format format, Supplier<Configuration> configuration) {
    this.format = format;
    this.configuration = configuration;
  }

  List<Node> card(String heading, List<WhyCard.Line> lines) {
    if (lines.isEmpty()) {
      return List.of(label("Has not tripped since the start", "muted"));
    }
    List<Node> nodes = new ArrayList<>();
    nodes.add(label(heading, "why-heading"));
    for (WhyCard.Line line : lines) {
      Label name = label(line.label(), "why-label");
      name.setMinWidth(LABEL_WIDTH);
      Label text = label(line.text(), line.strong() ? "why-result" : "why-text");
      text.setWrapText(true);
      nodes.add(new HBox(name, text));
    }
    return nodes;
  }

  Node statistics(BreakerSnapshot breaker) {
    VBox page = page();
    breaker
        .reading()
        .statistics()
        .forEach((name, value) -> page.getChildren().add(pair(name, format.statistic(value), "")));
    if (page.getChildren().isEmpty()) {
      page.getChildren().add(label("This breaker keeps no statistics", "muted"));
    }
    return page;
  }

  Node configuration(BreakerModel breaker) {
    Settings settings = configuration.get().settings(breaker.book());
    VBox page = page();
    for (Key<?> key : breaker.entry().keys()) {
      HBox row = pair(key.name(), value(settings, key), format.words(settings.layer(key)));
      Tooltip.install(row, new Tooltip(key.name() + ": " + key.meaning()));
      page.getChildren().add(row);
    }
    return page;
  }

  private <T> String value(Settings settings, Key<T> key) {
    return settings.find(key).map(found -> value(key, found)).orElse(key.fallbackInWords());
  }

  private String value(Key<?> key, Object value) {
    return switch (value) {
      case Double number -> Words.of(number, key.unit(), number);
      case Integer number -> Words.of(number, key.unit(), number);
      case Boolean flag -> flag ? "on" : "off";
      case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
      default -> value.toString();
    };
  }

  /** The newest first. */
  Node events(BreakerModel breaker, List<Event> all, long clock) {
    VBox page = page();
    for (int i = all.size() - 1; i >= 0 && page.getChildren().size() < MOST_EVENTS; i--) {
      Event event = all.get(i);
      boolean ours =
          event.book().equals(breaker.book())
              && event.breaker().filter(breaker.id()::equals).isPresent();
      if (ours) {
        page.getChildren().add(line(event, clock));
      }
    }
    if (page.getChildren().isEmpty()) {
      page.getChildren().add(label("No event of this breaker is in memory", "muted"));
    }
    return page;
  }

  private Node line(Event event, long clock) {
    StateShape shape = new StateShape(SHAPE);
    event.status().ifPresent(status -> shape.show(ScreenState.of(status)));
    Label time = label(format.time(event.time(), clock), "muted");
    time.setMinWidth(TIME_WIDTH);
    Label type = label(format.words(event.type()), "strong");
    type.setMinWidth(Region.USE_PREF_SIZE);
    Label message = label(event.message(), "muted");
    message.setTooltip(new Tooltip(event.message()));
    HBox row = new HBox(time, shape, type, message);
    row.getStyleClass().addAll("detail-row", "event-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static HBox pair(String name, String value, String layer) {
    Label left = label(name, "pair-name");
    left.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(left, Priority.ALWAYS);
    Label right = label(value, "pair-value");
    HBox row = new HBox(left, right);
    if (!layer.isEmpty()) {
      row.getChildren().add(label(layer, "badge"));
    }
    row.getStyleClass().add("detail-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    return label;
  }

  private static VBox page() {
    VBox page = new VBox();
    page.getStyleClass().add("detail-lines");
    return page;
  }
}
