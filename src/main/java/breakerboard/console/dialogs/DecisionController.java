package breakerboard.console.dialogs;

import breakerboard.console.Format;
import breakerboard.console.PinField;
import breakerboard.console.ScreenState;
import breakerboard.console.StateShape;
import breakerboard.desk.SignInAnswer;
import breakerboard.domain.Answer;
import breakerboard.domain.ApprovalView;
import breakerboard.domain.Command;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * A second operator approves or declines what another one asked for: by name, and by PIN where
 * names are proved, at the same console.
 */
public final class DecisionController {
  private static final double TEXT_SHAPE = 11;
  private static final int MOST_LINES = 8;

  private final ApprovalView request;
  private final boolean approve;
  private final Seat seat;
  private final Commands commands;
  private final Format format;
  private final Runnable back;
  private final Consumer<String> said;
  private final BooleanProperty busy = new SimpleBooleanProperty();

  @FXML private VBox root;
  @FXML private Label title;
  @FXML private VBox bullets;
  @FXML private TextField name;
  @FXML private VBox pinBox;
  @FXML private PinField pin;
  @FXML private TextField reason;
  @FXML private HBox refusalBox;
  @FXML private Label refusal;
  @FXML private Label cause;
  @FXML private Button act;

  /**
   * @param back goes back to what waits
   * @param said hears the engine's sentence
   */
  DecisionController(
      ApprovalView request,
      boolean approve,
      Seat seat,
      Commands commands,
      Format format,
      Runnable back,
      Consumer<String> said) {
    this.request = request;
    this.approve = approve;
    this.seat = seat;
    this.commands = commands;
    this.format = format;
    this.back = back;
    this.said = said;
  }

  @FXML
  private void initialize() {
    title.setText((approve ? "Approve request " : "Decline request ") + request.request());
    root.setAccessibleText(title.getText() + ". " + RequestWords.title(request));
    bullets.getChildren().add(Bullets.line(RequestWords.title(request)));
    RequestWords.loosened(request, MOST_LINES)
        .forEach(words -> bullets.getChildren().add(Bullets.line(words)));
    bullets
        .getChildren()
        .addAll(
            Bullets.line(
                "Asked for by %s at %s: %s"
                    .formatted(request.operator(), format.time(request.since()), request.reason())),
            Bullets.line(
                approve
                    ? "Takes effect at once, if it still means the same."
                    : "Nothing is changed. " + request.operator() + " can take it back, too."));
    refusalBox.getChildren().addFirst(new StateShape(TEXT_SHAPE, ScreenState.TRIPPED));
    Shown.only(pinBox, seat.proved());
    Shown.whilst(refusalBox, refusal.textProperty().isNotEmpty());
    act.setText(title.getText());
    StringBinding missing =
        Bindings.createStringBinding(
            this::missing, name.textProperty(), pin.textProperty(), reason.textProperty(), busy);
    cause.textProperty().bind(missing);
    act.disableProperty().bind(missing.isNotEmpty());
  }

  private String missing() {
    if (busy.get()) {
      return "The engine is asked";
    }
    String deed = approve ? "Approve" : "Decline";
    if (name.getText().isBlank()) {
      return deed + " is off until an operator is given";
    }
    if (approve && name.getText().strip().equalsIgnoreCase(request.operator().strip())) {
      return deed + " is off: " + request.operator() + " asked for it, another operator approves";
    }
    if (seat.proved() && pin.getText().isEmpty()) {
      return deed + " is off until the PIN is given";
    }
    return reason.getText().isBlank() ? deed + " is off until a reason is given" : "";
  }

  /** Where the keyboard begins. */
  Node firstField() {
    return name;
  }

  @FXML
  private void act() {
    if (!missing().isEmpty()) {
      return;
    }
    busy.set(true);
    seat.vouch(name.getText(), pin.take(), this::proved);
  }

  private void proved(SignInAnswer answer) {
    if (!(answer instanceof SignInAnswer.Welcome(String operator, var _))) {
      busy.set(false);
      refusal.setText(SignInWords.of(answer, format));
      pin.requestFocus();
      return;
    }
    commands.submit(
        approve ? new Command.Approve(request.request()) : new Command.Decline(request.request()),
        operator.strip(),
        reason.getText(),
        commands.configuration().version(),
        this::answered);
  }

  private void answered(Answer answer) {
    busy.set(false);
    switch (answer) {
      case Answer.Accepted(var _, String message, var _) -> {
        back.run();
        said.accept(message);
      }
      case Answer.Waiting(var _, var _, String message) -> refusal.setText(message);
      case Answer.Refused(var _, String why) -> refusal.setText(why);
    }
  }

  @FXML
  private void cancel() {
    back.run();
  }
}
