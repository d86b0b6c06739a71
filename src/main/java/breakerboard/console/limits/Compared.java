package breakerboard.console.limits;

import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.dialogs.Fxml;
import breakerboard.desk.whatif.Comparison;
import breakerboard.desk.whatif.Outcome;
import breakerboard.desk.whatif.TripChange;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What staged limits change: four pairs of figures, two lanes of time, and each trip. */
final class Compared {
  private final Format format;
  private final WhatIfWords words;
  private final LongSupplier clock;
  private final TimeLanes lanes;
  private final TripChangeTable table;

  @FXML private VBox pane;
  @FXML private Label about;
  @FXML private HBox figures;
  @FXML private Label counts;
  @FXML private VBox lanesBox;
  @FXML private TableView<TripChange> tripChanges;

  /**
   * @param clock the desk clock, nanoseconds since the epoch
   */
  Compared(Format format, LongSupplier clock) {
    this.format = format;
    this.words = new WhatIfWords(format);
    this.clock = clock;
    Fxml.load("limits-compare.fxml", this);
    this.lanes = new TimeLanes(format);
    lanesBox.getChildren().setAll(lanes);
    this.table = new TripChangeTable(tripChanges, format);
  }

  Region root() {
    return pane;
  }

  void show(Trying.State.Done done) {
    Comparison comparison = done.answered().comparison();
    about.setText(
        words.about(done.question(), comparison.now(), done.seconds(), clock.getAsLong()));
    figures
        .getChildren()
        .setAll(
            List.of(
                pair("Trips", comparison, outcome -> Figures.count(outcome.trips())),
                pair(
                    "Halted or liquidating",
                    comparison,
                    outcome -> format.duration(outcome.halted())),
                pair(
                    "Longest at once",
                    comparison,
                    outcome -> format.duration(outcome.longestHalt())),
                pair("Warnings", comparison, outcome -> Figures.count(outcome.warnings()))));
    counts.setText(counts(comparison));
    lanes.show(comparison);
    table.show(comparison);
  }

  private static String counts(Comparison comparison) {
    return comparison.changes().isEmpty()
        ? "No trip is removed, added or moved"
        : "+ %s added    − %s removed    → %s moved%s"
            .formatted(
                Figures.count(comparison.added()),
                Figures.count(comparison.removed()),
                Figures.count(comparison.moved()),
                comparison.isCutOff() ? "; not all trips are compared one by one" : "");
  }

  private static Node pair(String name, Comparison comparison, Function<Outcome, String> figure) {
    Label title = new Label(name);
    title.getStyleClass().add("muted");
    Label now = new Label(figure.apply(comparison.now()));
    now.getStyleClass().add("whatif-now");
    Label arrow = new Label("→");
    arrow.getStyleClass().add("muted");
    Label staged = new Label(figure.apply(comparison.staged()));
    staged.getStyleClass().add("whatif-staged");
    List.of(title, now, arrow, staged).forEach(label -> label.setMinWidth(Region.USE_PREF_SIZE));
    HBox line = new HBox(now, arrow, staged);
    line.getStyleClass().add("whatif-pair");
    VBox pair = new VBox(title, line);
    pair.setAccessibleText("%s now %s, staged %s".formatted(name, now.getText(), staged.getText()));
    return pair;
  }
}
