package breakerboard.console.replay;

import breakerboard.console.Attachments;
import breakerboard.console.BookModel;
import breakerboard.console.EntryField;
import breakerboard.console.FileToOpen;
import breakerboard.console.Format;
import breakerboard.console.Gauges;
import breakerboard.console.Pacer;
import breakerboard.console.Paper;
import breakerboard.console.ScreenView;
import breakerboard.console.Shown;
import breakerboard.console.dialogs.Fxml;
import breakerboard.desk.RecordedDay;
import breakerboard.desk.Replay;
import breakerboard.desk.ReplayChoice;
import breakerboard.desk.ReplayMarks;
import breakerboard.desk.ReplayState;
import breakerboard.desk.ReplayState.Phase;
import java.util.List;
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
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The Replay view: what is open, where it is, and the desk as it was then. */
public final class ReplayView implements ScreenView {
  private static final PseudoClass MOVING = PseudoClass.getPseudoClass("moving");
  private static final String NOTHING =
      "Nothing is open. Choose a recorded day, or a file of observations: it is shown by an engine of"
          + " its own, and nothing that is done here reaches the live desk.";

  private final ReplayModel model;
  private final Format format;
  private final ObservableValue<Gauges> gauges;
  private final Pacer pacer;
  private final Attachments attachments = new Attachments();
  private final PlayerPane player;
  private final OpenStrip strip;
  private Optional<ReplayedPane> pane = Optional.empty();

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
    this.player = new PlayerPane(model, format, this::chooseAnother);
    Fxml.load("replay.fxml", this);
    this.strip =
        new OpenStrip(
            new OpenStrip.Controls(days, time, openDay, path, browse, openFile, openTrouble),
            format,
            files,
            this::open);
    replay.getChildren().addFirst(new ReplayHatch());
    content.getChildren().add(content.getChildren().indexOf(desk), player.node());
    timeZone.setText(format.zoneName());
    openTrouble.textProperty().subscribe(words -> Shown.only(openTrouble, !words.isEmpty()));
    replay.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    VBox.setVgrow(desk, Priority.ALWAYS);
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
    player.requestFocus();
  }

  private void chooseAnother() {
    choose(true);
    days.requestFocus();
  }

  private void choose(boolean now) {
    Shown.only(opener, now);
    Shown.only(player.node(), model.replay().isPresent());
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
    player.show(open, now, found);
    boolean moving = now.phase() == Phase.SEEKING;
    desk.pseudoClassStateChanged(MOVING, moving);
    if (pane.isEmpty()) {
      nothing.setText(
          now.phase() == Phase.FAILED
              ? now.trouble()
              : moving ? ReplayWords.moving(now, format) : "");
    }
  }

  private void onKey(KeyEvent pressed) {
    boolean writes =
        pressed.getTarget() instanceof TextInputControl
            || pressed.getTarget() instanceof ComboBoxBase<?>;
    if (!writes && model.replay().isPresent() && player.press(pressed)) {
      pressed.consume();
    }
  }
}
