package breakerboard.console.limits;

import breakerboard.config.Key;
import breakerboard.console.FileToOpen;
import breakerboard.console.Format;
import breakerboard.console.OffSwitch;
import breakerboard.console.ScreenState;
import breakerboard.console.Shown;
import breakerboard.console.StateShape;
import breakerboard.console.dialogs.Fxml;
import breakerboard.desk.whatif.Question;
import breakerboard.desk.whatif.WhatIf;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.Words;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What the staged limits would have done: the source, the run with its progress, and what came of
 * it beside the limits of now, or a sweep over one limit.
 */
final class WhatIfPane {
  private static final double SHAPE = 14;
  private static final double PERCENT = 100;

  private final Trying comparing;
  private final Trying sweeping;
  private final SourceChoice sources;
  private final Compared compared;
  private final SweepPane swept;
  private final OffSwitch runSwitch;
  private Optional<Staging> staging = Optional.empty();

  @FXML private VBox panel;
  @FXML private ToggleGroup mode;
  @FXML private ToggleButton sweep;
  @FXML private ComboBox<SourceChoice.Item> whatIfSource;
  @FXML private Button runWhatIf;
  @FXML private HBox running;
  @FXML private ProgressBar whatIfProgress;
  @FXML private Label share;
  @FXML private Button cancelWhatIf;
  @FXML private Label whatIfObstacle;
  @FXML private HBox whatIfNote;
  @FXML private Label whatIfNoteWords;
  @FXML private VBox body;

  /**
   * Who answers, and how.
   *
   * @param files asks for a file of observations
   * @param aside runs long work
   * @param screen brings what it is given onto the JavaFX thread, later
   */
  record Means(WhatIf whatIf, FileToOpen files, Executor aside, Executor screen) {}

  /**
   * @param clock the desk clock, nanoseconds since the epoch
   * @param stage takes a value as it is typed for a key
   */
  WhatIfPane(Means means, Format format, LongSupplier clock, BiConsumer<Key<?>, String> stage) {
    Fxml.load("limits-whatif.fxml", this);
    this.comparing = new Trying(means.whatIf(), means.aside(), means.screen());
    this.sweeping = new Trying(means.whatIf(), means.aside(), means.screen());
    this.sources =
        new SourceChoice(
            whatIfSource,
            means.whatIf(),
            means.files(),
            means.aside(),
            means.screen(),
            this::refresh);
    this.compared = new Compared(format, clock);
    this.swept = new SweepPane(format, clock, stage, this::refresh);
    this.runSwitch = OffSwitch.inPlaceOf(runWhatIf);
    whatIfNote.getChildren().addFirst(new StateShape(SHAPE, ScreenState.WARNING));
    body.getChildren().setAll(compared.root(), swept.root());
    List.of(compared.root(), swept.root()).forEach(part -> VBox.setVgrow(part, Priority.ALWAYS));
    mode.selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now == null) {
                mode.selectToggle(before);
              } else {
                refresh();
              }
            });
    comparing.stateProperty().subscribe((_, now) -> ended(now));
    sweeping.stateProperty().subscribe((_, now) -> ended(now));
    refresh();
  }

  Region root() {
    return panel;
  }

  /** It is looked at from now on: the days that are recorded may be others. */
  void open() {
    sources.refresh();
  }

  /**
   * Takes what is staged now.
   *
   * @param chosen the key that is looked at
   */
  void show(Staging now, Optional<Key<?>> chosen) {
    staging = Optional.of(now);
    swept.offer(chosen, now);
    refresh();
  }

  private void ended(Trying.State now) {
    if (now instanceof Trying.State.Done done) {
      if (comparing.stateProperty().get().equals(now)) {
        compared.show(done);
      } else {
        swept.show(done);
      }
    }
    refresh();
  }

  private boolean sweeps() {
    return sweep.isSelected();
  }

  private Trying current() {
    return sweeps() ? sweeping : comparing;
  }

  private void refresh() {
    Trying.State state = current().stateProperty().get();
    String whyNot = whyNot();
    runWhatIf.setText(sweeps() ? "Run sweep" : "Run what-if");
    runSwitch.show(whyNot.isEmpty() ? "" : runWhatIf.getText() + " is off: " + whyNot);
    boolean runs = state instanceof Trying.State.Runs;
    show(running, runs);
    if (state instanceof Trying.State.Runs(double done, boolean cancelling)) {
      whatIfProgress.setProgress(done);
      share.setText(cancelling ? "Cancelling" : Words.number(PERCENT * done, 0) + " %");
      cancelWhatIf.setDisable(cancelling);
    }
    whatIfObstacle.setText(runWhatIf.getText() + " is off: " + whyNot);
    show(whatIfObstacle, !whyNot.isEmpty() && !runs);
    String noted = noted(state);
    whatIfNoteWords.setText(noted);
    show(whatIfNote, !noted.isEmpty());
    boolean answered = state instanceof Trying.State.Done;
    show(compared.root(), !sweeps() && answered);
    show(swept.root(), sweeps());
  }

  private static void show(Region part, boolean now) {
    Shown.only(part, now);
  }

  /** Why it cannot run, in words; empty when it can. */
  private String whyNot() {
    if (current().runs()) {
      return "one is running";
    }
    if (!sources.obstacle().isEmpty()) {
      return sources.obstacle();
    }
    String ofSweep = sweeps() ? swept.obstacle() : "";
    return ofSweep.isEmpty() ? staging.map(this::ofEdits).orElse("nothing is staged") : ofSweep;
  }

  /** A sweep needs no edit, but none may be wrong. */
  private String ofEdits(Staging now) {
    return sweeps() && now.changes().isEmpty() ? "" : now.obstacle();
  }

  private String noted(Trying.State state) {
    return switch (state) {
      case Trying.State.Failed(String why) -> why;
      case Trying.State.Done done -> noted(done);
      case Trying.State.Nothing _, Trying.State.Runs _ -> sources.trouble();
    };
  }

  private String noted(Trying.State.Done done) {
    if (isStale(done.question())) {
      return "This is about older edits: run it again.";
    }
    return done.answered()
        .missing()
        .map(why -> "Inputs are missing at the end: " + why)
        .orElse(sources.trouble());
  }

  private boolean isStale(Question asked) {
    return staging
        .filter(
            now ->
                !asked.book().equals(now.book())
                    || asked.now().version() != now.base().version()
                    || !isOf(asked.staged(), now))
        .isPresent();
  }

  /** Of a sweep, whether the other edits are the same. */
  private boolean isOf(List<List<KeyChange>> asked, Staging now) {
    List<KeyChange> first = asked.getFirst();
    if (!sweeps()) {
      return first.equals(now.commands());
    }
    String path = first.getLast().path();
    return first
        .subList(0, first.size() - 1)
        .equals(now.commands().stream().filter(change -> !change.path().equals(path)).toList());
  }

  @FXML
  private void run() {
    staging.ifPresent(
        now ->
            sources
                .chosen()
                .ifPresent(
                    from ->
                        current()
                            .begin(new Question(from, now.book(), now.base(), variants(now)))));
  }

  private List<List<KeyChange>> variants(Staging now) {
    return sweeps() ? swept.variants(now) : List.of(now.commands());
  }

  @FXML
  private void cancel() {
    current().cancel();
  }
}
