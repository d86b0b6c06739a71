package breakerboard.console.replay;

import breakerboard.console.Attachments;
import breakerboard.console.BookModel;
import breakerboard.console.EntryField;
import breakerboard.console.FileToOpen;
import breakerboard.console.Format;
import breakerboard.console.Gauges;
import breakerboard.console.OffSwitch;
import breakerboard.console.Pacer;
import breakerboard.console.Paper;
import breakerboard.console.ScreenView;
import breakerboard.console.Shown;
import breakerboard.console.Toggles;
import breakerboard.console.dialogs.Fxml;
import breakerboard.desk.RecordedDay;
import breakerboard.desk.Replay;
import breakerboard.desk.ReplayChoice;
import breakerboard.desk.ReplayMarks;
import breakerboard.desk.ReplayState;
import breakerboard.desk.ReplayState.Phase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The Replay view: what is open, where it is, and the desk as it was then. */
public final class ReplayView implements ScreenView {
  private static final PseudoClass MOVING = PseudoClass.getPseudoClass("moving");
  private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");
  private static final String NOTHING =
      "Nothing is open. Choose a recorded day, or a file of observations: it is shown by an engine of"
          + " its own, and nothing that is done here reaches the live desk.";

  private final ReplayModel model;
  private final Format format;
  private final ObservableValue<Gauges> gauges;
  private final Pacer pacer;
  private final Attachments attachments = new Attachments();
  private final TimeLine line;
  private final Transport transport;
  private final Map<Button, OffSwitch> switches = new HashMap<>();
  private final OpenStrip strip;
  private final ToggleGroup speeds = new ToggleGroup();
  private Optional<ReplayedPane> pane = Optional.empty();
  private boolean telling;

  @FXML private StackPane replay;
  @FXML private VBox content;
  @FXML private Label replayBand;
  @FXML private VBox opener;
  @FXML private ComboBox<RecordedDay> days;
  @FXML private EntryField time;
  @FXML private Label timeZone;
  @FXML private Button openDay;
  @FXML private EntryField path;
  @FXML private Button browse;
  @FXML private Button openFile;
  @FXML private Label openTrouble;
  @FXML private VBox player;
  @FXML private Button play;
  @FXML private Button step;
  @FXML private Button event;
  @FXML private Button before;
  @FXML private Button after;
  @FXML private HBox speedBar;
  @FXML private Label phase;
  @FXML private Label position;
  @FXML private Label positionZone;
  @FXML private Button another;
  @FXML private Button end;
  @FXML private Label marks;
  @FXML private Button stopMarks;
  @FXML private Label notes;
  @FXML private Button cancel;
  @FXML private StackPane desk;
  @FXML private Label nothing;

  /**
   * @param files asks for a file of observations
   * @param gauges how tiles draw a value against its limit
   * @param pacer runs what it is given on the JavaFX thread, some time later
   */
  public ReplayView(
      ReplayModel model,
      Format format,
      FileToOpen files,
      ObservableValue<Gauges> gauges,
      Pacer pacer) {
    this.model = model;
    this.format = format;
    this.gauges = gauges;
    this.pacer = pacer;
    this.line = new TimeLine(format, time -> seek(time));
    this.transport = new Transport(model, line);
    Fxml.load("replay.fxml", this);
    this.strip =
        new OpenStrip(
            new OpenStrip.Controls(days, time, openDay, path, browse, openFile, openTrouble),
            format,
            files,
            this::open);
    replay.getChildren().addFirst(new ReplayHatch());
    player.getChildren().add(1, line);
    timeZone.setText(format.zoneName());
    positionZone.setText(format.zoneName());
    notes.setTooltip(new Tooltip());
    openTrouble.textProperty().subscribe(words -> Shown.only(openTrouble, !words.isEmpty()));
    bindButtons();
    fillSpeeds();
    replay.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    VBox.setVgrow(desk, Priority.ALWAYS);
  }

  private void bindButtons() {
    act(play, "Space", transport::playOrPause);
    act(step, "N: the next observation, command or report", transport::step);
    act(event, "E: where something happens next", transport::stepToEvent);
    act(before, "Left", () -> transport.toMark(false));
    act(after, "Right", () -> transport.toMark(true));
    act(another, "Choose something else to replay", this::chooseAnother);
    act(end, "End this replay", model::close);
    act(stopMarks, "Look for no more marks", transport::stopMarks);
    act(cancel, "Stand still where it is", transport::cancel);
    for (Button button : List.of(play, step, event, before, after)) {
      switches.put(button, OffSwitch.inPlaceOf(button));
    }
  }

  private static void act(Button button, String tip, Runnable deed) {
    button.setOnAction(_ -> deed.run());
    button.setTooltip(new Tooltip(tip));
  }

  private void fillSpeeds() {
    for (Speed speed : Speed.ALL) {
      ToggleButton button = new ToggleButton(speed.words());
      button.setUserData(speed);
      button.setToggleGroup(speeds);
      button.setMinWidth(ToggleButton.USE_PREF_SIZE);
      button.setAccessibleText("Speed " + speed.words());
      button.setTooltip(new Tooltip("+ faster, − slower"));
      speedBar.getChildren().add(button);
    }
    speeds.selectToggle(speeds.getToggles().getFirst());
    Toggles.keepOne(speeds, this::chooseSpeed);
  }

  private void chooseSpeed() {
    if (!telling && speeds.getSelectedToggle().getUserData() instanceof Speed speed) {
      transport.setSpeed(speed.factor());
    }
  }

  private void seek(long to) {
    transport.seek(to);
  }

  @Override
  public Parent root() {
    return replay;
  }

  @Override
  public Paper paper() {
    return new Paper(
        model
            .deskProperty()
            .get()
            .flatMap(run -> run.selection().book())
            .map(BookModel::name)
            .orElse("no book"),
        replayBand.getText(),
        List.of());
  }

  @Override
  public void attach() {
    attachments.follow(model.daysProperty(), this::showDays);
    attachments.follow(model.deskProperty(), this::showDesk);
    attachments.follow(model.replayProperty(), open -> choose(open.isEmpty()));
    attachments.onAny(this::show, List.of(model.stateProperty(), model.marksProperty()));
    model.seen();
    model.listDays();
  }

  @Override
  public void detach() {
    model.leftAlone();
    attachments.release();
    pane.ifPresent(ReplayedPane::detach);
    pane = Optional.empty();
    desk.getChildren().setAll(nothing);
  }

  private void open(ReplayChoice choice) {
    model.open(choice);
    line.requestFocus();
  }

  private void chooseAnother() {
    choose(true);
    days.requestFocus();
  }

  private void choose(boolean now) {
    Shown.only(opener, now);
    Shown.only(player, model.replay().isPresent());
    if (model.replay().isEmpty()) {
      replayBand.setText("REPLAY · nothing open — not the live desk");
      showDays(model.daysProperty().get());
    }
  }

  private void showDays(ReplayModel.Days now) {
    strip.show(now);
    boolean none = now.known() && now.days().isEmpty() && now.trouble().isEmpty();
    String why = model.obstacle();
    days.setPromptText(none ? "No recording" : "Listing…");
    showNothing(!why.isEmpty() ? why : none ? "Nothing is recorded yet. " + NOTHING : NOTHING);
  }

  private void showNothing(String words) {
    if (model.replay().isEmpty()) {
      nothing.setText(words);
    }
  }

  private void showDesk(Optional<ReplayedDesk> shown) {
    pane.ifPresent(ReplayedPane::detach);
    pane = shown.map(run -> new ReplayedPane(run, format, gauges, pacer));
    pane.ifPresent(ReplayedPane::attach);
    desk.getChildren().setAll(pane.<Node>map(ReplayedPane::root).orElse(nothing));
  }

  private void show() {
    Optional<Replay> open = model.replay();
    Optional<ReplayState> state = model.stateProperty().get();
    Optional<ReplayMarks> found = model.marksProperty().get();
    if (open.isPresent() && state.isPresent() && found.isPresent()) {
      show(open.get(), state.get(), found.get());
    }
  }

  private void show(Replay open, ReplayState now, ReplayMarks found) {
    replayBand.setText(ReplayWords.band(open.name(), now, format));
    phase.setText(ReplayWords.phase(now));
    position.setText(format.time(now.position()));
    line.show(open.from(), Math.max(open.to(), now.position()), found);
    line.showPosition(now.position());
    marks.setText(ReplayWords.marks(found));
    Shown.only(stopMarks, !found.complete());
    showNotes(now, ReplayWords.notes(now, found, format));
    showButtons(now);
  }

  private void showNotes(ReplayState now, String words) {
    boolean moving = now.phase() == Phase.SEEKING;
    String said = moving ? ReplayWords.moving(now, format) : words;
    notes.setText(said);
    notes.getTooltip().setText(said);
    notes.pseudoClassStateChanged(TROUBLE, !moving && !words.isEmpty());
    Shown.only(cancel, moving);
    desk.pseudoClassStateChanged(MOVING, moving);
    if (pane.isEmpty()) {
      nothing.setText(now.phase() == Phase.FAILED ? now.trouble() : moving ? said : "");
    }
  }

  private void showButtons(ReplayState now) {
    boolean playing = now.phase() == Phase.PLAYING;
    boolean stands = now.phase() == Phase.PAUSED || playing;
    play.setText(playing ? "Pause" : "Play");
    for (Button button : List.of(play, step, event)) {
      off(button, stands ? "" : button.getText() + " is off: " + ReplayWords.whyStill(now));
    }
    off(before, line.beside(false).isEmpty() ? "No mark lies before this moment" : "");
    off(after, line.beside(true).isEmpty() ? "No mark lies after this moment" : "");
    telling = true;
    speeds.getToggles().stream()
        .filter(
            toggle -> toggle.getUserData() instanceof Speed speed && speed.factor() == now.speed())
        .findFirst()
        .ifPresent(speeds::selectToggle);
    telling = false;
  }

  private void off(Button button, String whyNot) {
    Objects.requireNonNull(switches.get(button)).show(whyNot);
  }

  private void onKey(KeyEvent pressed) {
    boolean writes =
        pressed.getTarget() instanceof TextInputControl
            || pressed.getTarget() instanceof ComboBoxBase<?>;
    if (!writes && model.replay().isPresent() && transport.press(pressed)) {
      pressed.consume();
    }
  }
}
