package breakerboard.console.dialogs;

import breakerboard.console.Format;
import breakerboard.console.OpenDialog;
import breakerboard.console.PinField;
import breakerboard.console.ScreenState;
import breakerboard.console.Shown;
import breakerboard.console.StateShape;
import breakerboard.desk.SignInAnswer;
import breakerboard.domain.Answer;
import breakerboard.domain.ApprovalView;
import breakerboard.domain.Command;
import breakerboard.domain.Role;
import java.util.ArrayList;
import java.util.List;
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
  private final long clock;
  private final FollowUps followUps;
  private final OpenDialog open;
  private final Runnable back;
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final BooleanProperty decided = new SimpleBooleanProperty();

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
   * @param back goes back to where it was opened
   */
  DecisionController(
      ApprovalView request,
      boolean approve,
      DialogPlace place,
      FollowUps followUps,
      OpenDialog open,
      Runnable back) {
    this.request = request;
    this.approve = approve;
    this.seat = place.seat();
    this.commands = place.commands();
    this.format = place.format();
    this.clock = place.desk().clock();
    this.followUps = followUps;
    this.open = open;
    this.back = back;
  }

  @FXML
  private void initialize() {
    title.setText((approve ? "Approve request " : "Decline request ") + request.request());
    root.setAccessibleText(title.getText() + ". " + RequestWords.title(request));
    lines().forEach(words -> bullets.getChildren().add(Bullets.line(words)));
    refusalBox.getChildren().addFirst(new StateShape(TEXT_SHAPE, ScreenState.TRIPPED));
    Shown.only(pinBox, seat.proved());
    Shown.whilst(refusalBox, refusal.textProperty().isNotEmpty());
    act.setText(title.getText());
    StringBinding missing =
        Bindings.createStringBinding(
            this::missing,
            name.textProperty(),
            pin.textProperty(),
            reason.textProperty(),
            busy,
            decided);
    cause.textProperty().bind(missing);
    act.disableProperty().bind(missing.isNotEmpty());
    act.accessibleHelpProperty().bind(missing);
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(RequestWords.title(request));
    lines.addAll(RequestWords.changes(request, MOST_LINES, format, clock));
    lines.add(RequestWords.asked(request, format, clock));
    if (!approve) {
      lines.add("Nothing is changed. " + request.operator() + " can take it back, too.");
      return lines;
    }
    lines.add("Takes effect at once, if it still means the same.");
    if (!followUps.words(request.request()).isEmpty()) {
      lines.add(followUps.words(request.request()));
    }
    if (commands.configuration().approvedBy() == Role.SUPERVISOR) {
      lines.add("A supervisor other than " + request.operator() + " approves it.");
    }
    return lines;
  }

  private String missing() {
    if (decided.get()) {
      return "Request " + request.request() + " is approved";
    }
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

  /** Whoever took the dialog away before the PIN was proved decides nothing. */
  private void proved(SignInAnswer answer) {
    if (!open.stands()) {
      return;
    }
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
      case Answer.Accepted _ -> accepted();
      case Answer.Waiting(var _, var _, String message) -> refuse(message);
      case Answer.Refused(var _, String why) -> refuse(why);
    }
  }

  /** Where the file cannot be written the dialog stays, and says so. */
  private void accepted() {
    if (!approve) {
      followUps.forget(request.request());
      back();
      return;
    }
    decided.set(true);
    followUps.approved(
        request.request(), commands, failure -> failure.ifPresentOrElse(this::refuse, this::back));
  }

  private void refuse(String why) {
    refusal.setText(why);
    if (!open.stands()) {
      open.afterwards().tell("%s: %s".formatted(title.getText(), why));
    }
  }

  /** Nowhere, once another dialog stands here. */
  private void back() {
    if (open.stands()) {
      back.run();
    }
  }

  @FXML
  private void cancel() {
    back();
  }
}
