package breakerboard.console.dialogs;

import breakerboard.console.Format;
import breakerboard.console.OffSwitch;
import breakerboard.console.OpenDialog;
import breakerboard.console.PinField;
import breakerboard.console.ScreenState;
import breakerboard.console.Shown;
import breakerboard.console.StateShape;
import breakerboard.desk.SignInAnswer;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Somebody sits down: a name, and a PIN where names are proved. */
public final class SignInController {
  private static final double TEXT_SHAPE = 11;

  private final Seat seat;
  private final Format format;
  private final OpenDialog open;
  private final SignInTalk talk;
  private final Consumer<String> then;
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private Withdrawable asked = new Withdrawable();

  @FXML private VBox dialog;
  @FXML private Label title;
  @FXML private VBox bullets;
  @FXML private Label nameLabel;
  @FXML private TextField name;
  @FXML private VBox pinBox;
  @FXML private PinField pin;
  @FXML private HBox refusalBox;
  @FXML private Label refusal;
  @FXML private Button cancel;
  @FXML private Button act;

  /**
   * @param then hears who sits here now
   */
  SignInController(
      Seat seat, Format format, OpenDialog open, SignInTalk talk, Consumer<String> then) {
    this.seat = seat;
    this.format = format;
    this.open = open;
    this.talk = talk;
    this.then = then;
  }

  @FXML
  private void initialize() {
    boolean proved = seat.proved();
    dialog.setAccessibleText(talk.title());
    title.setText(talk.title());
    talk.lines().forEach(words -> bullets.getChildren().add(Bullets.line(words)));
    nameLabel.setText(talk.label());
    name.setAccessibleText(talk.label());
    cancel.setText(talk.cancel());
    refusalBox.getChildren().addFirst(new StateShape(TEXT_SHAPE, ScreenState.TRIPPED));
    Shown.only(pinBox, proved);
    Shown.whilst(refusalBox, refusal.textProperty().isNotEmpty());
    act.setText(talk.act());
    OffSwitch actSwitch = OffSwitch.inPlaceOf(act);
    Runnable look = () -> actSwitch.show(whyOff());
    name.textProperty().subscribe(_ -> look.run());
    pin.textProperty().subscribe(_ -> look.run());
    busy.subscribe(_ -> look.run());
  }

  private String whyOff() {
    String why = missing();
    return why.isEmpty() ? "" : "%s is off: %s".formatted(talk.act(), why);
  }

  /** Empty when nothing is. */
  private String missing() {
    if (busy.get()) {
      return "the PIN is being checked";
    }
    if (name.getText().isBlank()) {
      return "no name is given";
    }
    return seat.proved() && pin.getText().isEmpty() ? "no PIN is given" : "";
  }

  /** Where the keyboard begins. */
  Node firstField() {
    return name;
  }

  @FXML
  private void act() {
    if (act.isDisabled()) {
      return;
    }
    String whyNot = talk.whyNot(name.getText());
    if (!whyNot.isEmpty()) {
      refusal.setText(whyNot);
      name.requestFocus();
      return;
    }
    busy.set(true);
    asked = new Withdrawable();
    seat.signIn(name.getText(), pin.take(), asked::mayBeDone, this::told);
  }

  /** The dialog is gone: nobody sits down any more by it. */
  void gone() {
    asked.withdraw();
  }

  /** Whoever took the dialog away does not want what it led to either. */
  private void told(SignInAnswer answer) {
    busy.set(false);
    if (!open.stands()) {
      return;
    }
    refusal.setText(SignInWords.of(answer, format));
    if (answer instanceof SignInAnswer.Welcome(String who, var _)) {
      open.close();
      then.accept(who);
    } else {
      pin.requestFocus();
    }
  }

  @FXML
  private void cancel() {
    open.close();
  }
}
