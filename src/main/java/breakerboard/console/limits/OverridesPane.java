package breakerboard.console.limits;

import breakerboard.config.Configuration;
import breakerboard.config.LiveOverride;
import breakerboard.console.Format;
import breakerboard.domain.Command;
import breakerboard.domain.OverrideView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The live overrides in force, each with its end, who set it and why. */
final class OverridesPane {
  private final VBox lines;
  private final Label count;
  private final Format format;
  private final Consumer<OverrideView> revert;
  private final List<Label> ends = new ArrayList<>();
  private List<LiveOverride> shown = List.of();

  OverridesPane(VBox lines, Label count, Format format, Consumer<OverrideView> revert) {
    this.lines = lines;
    this.count = count;
    this.format = format;
    this.revert = revert;
    count.setText("none");
  }

  /** Shows those of the book and of the whole desk. */
  void show(Configuration config, String book, long clock) {
    List<LiveOverride> now =
        config.liveOverrides().stream()
            .filter(live -> live.book().equals(book) || live.book().equals(Command.DESK))
            .toList();
    if (!now.equals(shown)) {
      shown = now;
      ends.clear();
      lines.getChildren().setAll(shown.stream().map(live -> line(live, config, book)).toList());
      count.setText(shown.isEmpty() ? "none" : shown.size() + " in force");
    }
    for (int i = 0; i < ends.size(); i++) {
      LiveOverride live = shown.get(i);
      ends.get(i)
          .setText(
              "%s · %s: %s"
                  .formatted(format.until(live.until(), clock), live.operator(), live.reason()));
    }
  }

  private Node line(LiveOverride live, Configuration config, String book) {
    Label value =
        new Label(
            "%s  %s → %s"
                .formatted(
                    live.key().name(),
                    live.key().words(config.fallbackOf(live, book)),
                    live.key().words(live.value())));
    value.getStyleClass().add("strong");
    Label end = new Label();
    end.getStyleClass().add("muted");
    end.setWrapText(true);
    end.setMinHeight(Region.USE_PREF_SIZE);
    ends.add(end);
    VBox words = new VBox(value, end);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button button = new Button("Revert…");
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(
        _ ->
            config.overrides(book).stream()
                .filter(view -> live.key().standsAt(view.path()))
                .findFirst()
                .ifPresent(revert));
    button.setAccessibleText("Revert the override of " + live.key().name());
    HBox line = new HBox(words, button);
    line.getStyleClass().add("override-line");
    return line;
  }
}
