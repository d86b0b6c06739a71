package breakerboard.console.limits;

import breakerboard.config.Key;
import breakerboard.config.UnitWords;
import breakerboard.console.Format;
import breakerboard.console.dialogs.Fxml;
import breakerboard.console.dialogs.KeyText;
import breakerboard.desk.whatif.Outcome;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One limit tried out over a range: what is tried, and the curve from which a value is picked. */
final class SweepPane {
  private final WhatIfWords words;
  private final LongSupplier clock;
  private final BiConsumer<Key<?>, String> stage;
  private final SweepCurve curve;
  private Optional<Key<?>> key = Optional.empty();
  private Optional<Swept> swept = Optional.empty();
  private boolean showing;

  @FXML private VBox pane;
  @FXML private Label name;
  @FXML private TextField sweepFrom;
  @FXML private TextField sweepTo;
  @FXML private Label unit;
  @FXML private TextField sweepSteps;
  @FXML private Label about;
  @FXML private VBox curveBox;
  @FXML private Label sweptPoint;
  @FXML private Button stageSwept;

  /** What is drawn: a key, its values, and what each of them made. */
  private record Swept(Key<?> key, List<ConfigNode> values, List<Outcome> outcomes) {}

  /**
   * @param clock the desk clock, nanoseconds since the epoch
   * @param stage takes a value as it is typed for a key
   * @param changed runs when another range is asked for
   */
  SweepPane(Format format, LongSupplier clock, BiConsumer<Key<?>, String> stage, Runnable changed) {
    this.words = new WhatIfWords(format);
    this.clock = clock;
    this.stage = stage;
    Fxml.load("limits-sweep.fxml", this);
    this.curve = new SweepCurve(_ -> pick(), this::showPoint);
    VBox.setVgrow(curve, Priority.ALWAYS);
    curveBox.getChildren().setAll(curve);
    for (TextField field : List.of(sweepFrom, sweepTo, sweepSteps)) {
      field
          .textProperty()
          .subscribe(
              (_, _) -> {
                if (!showing) {
                  changed.run();
                }
              });
    }
    showResult();
  }

  Region root() {
    return pane;
  }

  /** Offers to sweep a key; its range is proposed anew when it is another one. */
  void offer(Optional<Key<?>> wanted, Staging staging) {
    Optional<Key<?>> numeric = wanted.filter(each -> SweepRange.allowed(each).isPresent());
    if (!numeric.equals(key)) {
      key = numeric;
      showing = true;
      name.setText(key.map(Key::name).orElse("No number is chosen"));
      unit.setText(key.map(each -> UnitWords.suffix(each.unit()).strip()).orElse(""));
      key.flatMap(each -> SweepRange.around(each, staging.base().inForce(staging.book(), each)))
          .ifPresentOrElse(
              this::show, () -> List.of(sweepFrom, sweepTo, sweepSteps).forEach(TextField::clear));
      showing = false;
      showResult();
    }
  }

  private void show(SweepRange range) {
    Key<?> of = key.orElseThrow();
    sweepFrom.setText(KeyText.typed(of, ConfigNode.Numeric.of(range.from())));
    sweepTo.setText(KeyText.typed(of, ConfigNode.Numeric.of(range.to())));
    sweepSteps.setText(Integer.toString(range.steps()));
  }

  /** Why nothing can be swept, in words; empty when it can. */
  String obstacle() {
    if (key.isEmpty()) {
      return "choose a limit that is a number";
    }
    return range().isPresent()
        ? ""
        : "the range is two numbers in %s, the lower one first, and %s to %s steps"
            .formatted(key.get().allowed(), SweepRange.LEAST_STEPS, SweepRange.MOST_STEPS);
  }

  private Optional<SweepRange> range() {
    return key.flatMap(
        each ->
            SweepRange.typed(each, sweepFrom.getText(), sweepTo.getText(), sweepSteps.getText()));
  }

  /** The changes to try out: the other staged ones, and each value of the range. */
  List<List<KeyChange>> variants(Staging staging) {
    Key<?> of = key.orElseThrow();
    List<KeyChange> others =
        staging.commands().stream().filter(change -> !of.standsAt(change.path())).toList();
    return range().orElseThrow().values(of).stream()
        .map(
            value -> {
              List<KeyChange> variant = new ArrayList<>(others);
              variant.add(new KeyChange(of.path(), value));
              return List.copyOf(variant);
            })
        .toList();
  }

  void show(Trying.State.Done done) {
    Key<?> of = done.question().now().catalogue().find(lastPath(done)).orElseThrow();
    List<ConfigNode> values =
        done.question().staged().stream().map(variant -> variant.getLast().value()).toList();
    swept = Optional.of(new Swept(of, values, done.answered().staged()));
    about.setText(
        words.about(done.question(), done.answered().now(), done.seconds(), clock.getAsLong()));
    List<SweepCurve.Point> points = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Outcome outcome = done.answered().staged().get(i);
      points.add(
          new SweepCurve.Point(
              number(values.get(i)),
              outcome.trips(),
              outcome.halted() / (double) Times.NANOS_PER_MINUTE));
    }
    curve.show(of, points, number(done.question().now().inForce(done.question().book(), of)));
    showResult();
  }

  private static String lastPath(Trying.State.Done done) {
    return done.question().staged().getFirst().getLast().path();
  }

  private static double number(ConfigNode node) {
    return node instanceof ConfigNode.Numeric(double value, var _) ? value : Double.NaN;
  }

  /** A curve of another key is not shown. */
  private void showResult() {
    boolean there = swept.map(Swept::key).equals(key) && key.isPresent();
    for (Region part : List.of(about, curveBox, sweptPoint, stageSwept)) {
      part.setVisible(there);
    }
    if (there) {
      showPoint();
    }
  }

  private void showPoint() {
    swept.ifPresent(
        shown -> {
          String value = shown.key().words(shown.values().get(curve.cursor()));
          String figures = words.figures(shown.outcomes().get(curve.cursor()));
          sweptPoint.setText(value + ": " + figures);
          stageSwept.setText("Stage " + value);
          curve.setAccessibleText("%s %s: %s".formatted(shown.key().name(), value, figures));
        });
  }

  @FXML
  private void pick() {
    swept.ifPresent(
        shown ->
            stage.accept(
                shown.key(), KeyText.typed(shown.key(), shown.values().get(curve.cursor()))));
  }
}
