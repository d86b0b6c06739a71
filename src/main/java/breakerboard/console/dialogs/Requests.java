package breakerboard.console.dialogs;

import breakerboard.console.DeskModel;
import breakerboard.console.DialogHost;
import breakerboard.console.Format;
import breakerboard.domain.ApprovalView;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** Opens what waits for a second operator, and the dialog in which one decides. */
public final class Requests {
  private final DeskModel desk;
  private final DialogHost host;
  private final Commands commands;
  private final Format format;
  private final Seat seat;
  private final Consumer<String> said;

  /**
   * @param said hears the engine's sentence after a decision
   */
  public Requests(
      DeskModel desk,
      DialogHost host,
      Commands commands,
      Format format,
      Seat seat,
      Consumer<String> said) {
    this.desk = desk;
    this.host = host;
    this.commands = commands;
    this.format = format;
    this.seat = seat;
    this.said = said;
  }

  /** Opens the list of what waits. */
  public void open() {
    RequestsController controller = new RequestsController(format, this::decide, host::close);
    Region dialog = Fxml.load("dialogs/requests.fxml", controller);
    host.show(dialog);
    Subscription each =
        desk.snapshotProperty().subscribe(() -> controller.show(waiting(), desk.clock()));
    Subscription second =
        desk.secondProperty().subscribe(() -> controller.show(waiting(), desk.clock()));
    controller.show(waiting(), desk.clock());
    dialog
        .parentProperty()
        .subscribe(
            parent -> {
              if (parent == null) {
                each.unsubscribe();
                second.unsubscribe();
              }
            });
  }

  private List<ApprovalView> waiting() {
    return desk.approvals();
  }

  private void decide(ApprovalView request, boolean approve) {
    DecisionController controller =
        new DecisionController(request, approve, seat, commands, format, this::open, said);
    host.show(Fxml.load("dialogs/decision.fxml", controller), this::open);
    controller.firstField().requestFocus();
  }
}
