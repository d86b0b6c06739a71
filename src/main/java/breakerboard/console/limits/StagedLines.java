package breakerboard.console.limits;

import breakerboard.config.Finding;
import breakerboard.config.Key;
import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.ScreenState;
import breakerboard.console.StateShape;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** The lines of the staged changes and of what is to be said about them. */
final class StagedLines {
  private static final double SHAPE = 12;
  private static final int ICON = 16;

  private final VBox lines;
  private final VBox findings;
  private final Format format;
  private final Consumer<Key<?>> undo;
  private final Consumer<Key<?>> goTo;

  StagedLines(
      VBox lines, VBox findings, Format format, Consumer<Key<?>> undo, Consumer<Key<?>> goTo) {
    this.lines = lines;
    this.findings = findings;
    this.format = format;
    this.undo = undo;
    this.goTo = goTo;
  }

  void show(Staging staging) {
    lines
        .getChildren()
        .setAll(staging.changes().stream().map(change -> line(change, staging)).toList());
    findings
        .getChildren()
        .setAll(staging.findings().stream().map(finding -> line(finding, staging)).toList());
  }

  private Node line(StagedChange change, Staging staging) {
    Key<?> key = change.key();
    Label name = cell(LineEnds.name(name(key, staging)), "staged-name", "strong");
    name.setTooltip(new Tooltip(key.path()));
    Label now = cell(change.nowInWords(), "staged-number", "muted");
    Label next = cell(change.nextInWords(), "staged-number", "strong");
    next.setTooltip(new Tooltip(next.getText()));
    Label percent = cell(Figures.changePercent(change.changePercent()), "staged-change");
    Button back = new Button();
    back.getStyleClass().addAll("icon", "staged-undo");
    FontIcon icon = new FontIcon(Material2MZ.UNDO);
    icon.setIconSize(ICON);
    back.setGraphic(icon);
    back.setAccessibleText("Undo " + key.name());
    back.setTooltip(new Tooltip("Undo this change"));
    back.setOnAction(_ -> undo.accept(key));
    HBox line = new HBox(name, now, next, percent, back);
    line.getStyleClass().add("staged-line");
    return line;
  }

  /** Where two staged keys share a name they carry their breakers' names. */
  private String name(Key<?> key, Staging staging) {
    long same = staging.changes().stream().filter(c -> c.key().name().equals(key.name())).count();
    return same > 1
        ? key.breaker().map(format::breaker).orElse("") + " · " + key.name()
        : key.name();
  }

  private Node line(Finding finding, Staging staging) {
    Label sentence =
        new Label(
            LineEnds.withUnits(
                (finding.isError() ? "Error: " : "Warning: ") + Sentences.of(finding, staging)));
    LineEnds.wrap(sentence);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    sentence.setMaxWidth(Double.MAX_VALUE);
    StateShape shape =
        new StateShape(SHAPE, finding.isError() ? ScreenState.TRIPPED : ScreenState.WARNING);
    HBox line = new HBox(shape, sentence);
    staging
        .key(finding)
        .ifPresent(
            key -> {
              Hyperlink link = new Hyperlink("Go to");
              link.setMinWidth(Region.USE_PREF_SIZE);
              link.setOnAction(_ -> goTo.accept(key));
              link.setAccessibleText("Go to " + key.name());
              line.getChildren().add(link);
            });
    line.getStyleClass()
        .addAll("finding-line", finding.isError() ? "finding-error" : "finding-warning");
    return line;
  }

  private static Label cell(String text, String... styleClasses) {
    Label label = new Label(text);
    label.getStyleClass().addAll(List.of(styleClasses));
    LineEnds.wrap(label);
    return label;
  }
}
