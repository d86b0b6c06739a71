package breakerboard.console.replay;

import breakerboard.console.Format;
import breakerboard.console.OffSwitch;
import breakerboard.console.Shown;
import breakerboard.console.Toggles;
import breakerboard.console.dialogs.Fxml;
import breakerboard.desk.Replay;
import breakerboard.desk.ReplayMarks;
import breakerboard.desk.ReplayState;
import breakerboard.desk.ReplayState.Phase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Plays what is open: buttons, speeds, the time line, and what is said of them. */
final class PlayerPane {
  private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

  private final Format format;
  private final TimeLine line;
  private final Transport transport;
  private final ToggleGroup speeds = new ToggleGroup();
  private final Map<Button, OffSwitch> switches = new HashMap<>();
  private boolean telling;

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
  @FXML private Label marks;
  @FXML private Button stopMarks;
  @FXML private Label notes;
  @FXML private Button cancel;
  @FXML private Button another;
  @FXML private Button end;

  /**
   * @param chooseAnother lets an operator choose something else to replay
   */
  PlayerPane(ReplayModel model, Format format, Runnable chooseAnother) {
    this.format = format;
    this.line = new TimeLine(format, time -> seek(time));
    this.transport = new Transport(model, line);
    Fxml.load("replay-player.fxml", this);
    player.getChildren().add(1, line);
    positionZone.setText(format.zoneName());
    notes.setTooltip(new Tooltip());
    act(play, "Space", transport::playOrPause);
    act(step, "N: the next observation, command or report", transport::step);
    act(event, "E: where something happens next", transport::stepToEvent);
    act(before, "Left", () -> transport.toMark(false));
    act(after, "Right", () -> transport.toMark(true));
    act(another, "Choose something else to replay", chooseAnother);
    act(end, "End this replay", model::close);
    act(stopMarks, "Look for no more marks", transport::stopMarks);
    act(cancel, "Stand still where it is", transport::cancel);
    for (Button button : List.of(play, step, event, before, after)) {
      switches.put(button, OffSwitch.inPlaceOf(button));
    }
    fillSpeeds();
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

  Node node() {
    return player;
  }

  /** Lets the keys play. */
  void requestFocus() {
    line.requestFocus();
  }

  /** Does what the key means; whether it means anything. */
  boolean press(KeyEvent pressed) {
    return transport.press(pressed);
  }

  void show(Replay open, ReplayState now, ReplayMarks found) {
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
}
