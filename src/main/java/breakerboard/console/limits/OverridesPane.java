package breakerboard.console.limits;

import breakerboard.config.Configuration;
import breakerboard.config.LiveOverride;
import breakerboard.console.Format;
import breakerboard.console.OffSwitch;
import breakerboard.console.dialogs.Fxml;
import breakerboard.domain.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The live overrides in force, each with its end, who set it and why. */
final class OverridesPane {
  private static final PseudoClass SOME = PseudoClass.getPseudoClass("some");

  private final LinesScroll height;
  private final Format format;
  private final Consumer<LiveOverride> revert;
  private final List<Said> said = new ArrayList<>();
  private List<LiveOverride> shown = List.of();
  private String sits = "";

  @FXML private VBox panel;
  @FXML private Label overrideCount;
  @FXML private ScrollPane scroll;
  @FXML private VBox lines;

  /** What is written of an override. */
  private record Said(LiveOverride live, Label value, Label end) {}

  /**
   * @param revert asks for the end of a live override
   */
  OverridesPane(Format format, Consumer<LiveOverride> revert) {
    this.format = format;
    this.revert = revert;
    Fxml.load("limits-overrides.fxml", this);
    this.height = new LinesScroll(scroll, lines);
    overrideCount.setText("none");
  }

  Region root() {
    return panel;
  }

  /**
   * @param most the lines' height from which on they scroll, in pixels
   */
  void setMostHeight(double most) {
    height.setMost(most);
  }

  /**
   * @param whyNot why who sits here may not act, empty when there is no such reason; counts from
   *     the next time on that something is shown
   */
  void setOff(String whyNot) {
    sits = whyNot;
    shown = List.of();
  }

  /** Shows those of the book and of the whole desk. */
  void show(Configuration config, String book, long clock) {
    List<LiveOverride> now =
        config.liveOverrides().stream()
            .filter(live -> live.book().equals(book) || live.book().equals(Command.DESK))
            .toList();
    if (!now.equals(shown)) {
      shown = now;
      said.clear();
      lines.getChildren().setAll(shown.stream().map(this::line).toList());
      overrideCount.setText(shown.isEmpty() ? "none" : shown.size() + " in force");
      panel.pseudoClassStateChanged(SOME, !shown.isEmpty());
    }
    for (Said one : said) {
      LiveOverride live = one.live();
      one.value().setText(LineEnds.withUnits(values(live, config)));
      one.end()
          .setText(
              "%s%s · %s: %s"
                  .formatted(
                      scope(live, config, book),
                      format.until(live.until(), clock),
                      live.operator(),
                      live.reason()));
    }
  }

  private static String values(LiveOverride live, Configuration config) {
    return "%s  %s → %s"
        .formatted(
            live.key().name(),
            live.key().words(config.fallbackOf(live, live.book())),
            live.key().words(live.value()));
  }

  /** One of the whole desk says so; where the book's own goes before it, it does not count. */
  private static String scope(LiveOverride live, Configuration config, String book) {
    if (!live.book().equals(Command.DESK)) {
      return "";
    }
    boolean counts = config.liveOverride(book, live.key()).filter(live::equals).isPresent();
    return counts ? "all books · " : "all books, not here · ";
  }

  private Node line(LiveOverride live) {
    Label value = new Label();
    value.getStyleClass().add("strong");
    LineEnds.wrap(value);
    Label end = new Label();
    end.getStyleClass().add("muted");
    LineEnds.wrap(end);
    said.add(new Said(live, value, end));
    VBox words = new VBox(value, end);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button button = new Button("Revert…");
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> revert.accept(live));
    button.setAccessibleText(
        "Revert the override of %s in %s"
            .formatted(
                live.key().name(), live.book().equals(Command.DESK) ? "all books" : live.book()));
    OffSwitch offSwitch = new OffSwitch(button);
    offSwitch.show("Revert", sits, "");
    HBox line = new HBox(words, offSwitch.place());
    line.getStyleClass().add("override-line");
    return line;
  }
}
