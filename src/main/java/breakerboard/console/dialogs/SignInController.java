package breakerboard.console.dialogs;

import breakerboard.console.Format;
import breakerboard.console.PinField;
import breakerboard.console.ScreenState;
import breakerboard.console.StateShape;
import breakerboard.desk.SignInAnswer;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
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
  private final Runnable close;
  private final String wanted;
  private final Runnable then;
  private final BooleanProperty busy = new SimpleBooleanProperty();

  @FXML private Label title;
  @FXML private VBox bullets;
  @FXML private TextField name;
  @FXML private VBox pinBox;
  @FXML private PinField pin;
  @FXML private HBox refusalBox;
  @FXML private Label refusal;
  @FXML private Button act;

  /**
   * @param wanted what somebody wanted to do, in words; empty for nothing
   * @param then does it
   */
  SignInController(Seat seat, Format format, Runnable close, String wanted, Runnable then) {
    this.seat = seat;
    this.format = format;
    this.close = close;
    this.wanted = wanted;
    this.then = then;
  }

  @FXML
  private void initialize() {
    boolean proved = seat.proved();
    title.setText(sits() ? "Change operator" : "Sign in");
    lines().forEach(words -> bullets.getChildren().add(Bullets.line(words)));
    refusalBox.getChildren().addFirst(new StateShape(TEXT_SHAPE, ScreenState.TRIPPED));
    Shown.only(pinBox, proved);
    Shown.whilst(refusalBox, refusal.textProperty().isNotEmpty());
    act.setText(proved ? "Sign in" : "Change operator");
    act.disableProperty()
        .bind(
            busy.or(
                Bindings.createBooleanBinding(
                    () -> name.getText().isBlank() || (proved && pin.getText().isEmpty()),
                    name.textProperty(),
                    pin.textProperty())));
  }

  private boolean sits() {
    return !seat.nameProperty().get().isEmpty();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    String off = seat.offProperty().get();
    if (!off.isEmpty()) {
      lines.add(off + ", not even with the kill switch.");
    } else {
      lines.add(
          sits()
              ? seat.nameProperty().get() + " is the operator here until somebody else is."
              : "Nobody is signed in. Everything can be seen, nothing can be done.");
    }
    if (!wanted.isEmpty()) {
      lines.add("Once an operator is signed in, this opens: " + wanted + ".");
    }
    lines.add(
        seat.proved()
            ? "Who acts is written into the journal. Ctrl+L locks the console again."
            : "Names are taken as they are given: no list of operators is in use.");
    return lines;
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
    busy.set(true);
    seat.signIn(name.getText(), pin.take(), this::told);
  }

  private void told(SignInAnswer answer) {
    busy.set(false);
    refusal.setText(SignInWords.of(answer, format));
    if (answer instanceof SignInAnswer.Welcome) {
      close.run();
      then.run();
    } else {
      pin.requestFocus();
    }
  }

  @FXML
  private void cancel() {
    close.run();
  }
}
