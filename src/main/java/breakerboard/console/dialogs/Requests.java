package breakerboard.console.dialogs;

import breakerboard.console.OpenDialog;
import breakerboard.domain.ApprovalView;
import javafx.scene.layout.Region;

/** Opens what waits for a second operator, and the dialog in which one decides. */
public final class Requests {
  private final DialogPlace place;
  private final FollowUps followUps;

  public Requests(DialogPlace place) {
    this(place, new FollowUps());
  }

  private Requests(DialogPlace place, FollowUps followUps) {
    this.place = place;
    this.followUps = followUps;
  }

  /** The same requests, whose dialogs open in another window. */
  public Requests in(DialogPlace other) {
    return new Requests(other, followUps);
  }

  /** What is done outside the engine once a request is approved. */
  FollowUps followUps() {
    return followUps;
  }

  /** Opens the list of what waits. */
  public void open() {
    OpenDialog open = new OpenDialog(place.host());
    RequestsController controller = new RequestsController(listBackTo(this::open), open::close);
    Region dialog = Fxml.load("dialogs/requests.fxml", controller);
    place.show(
        open,
        dialog,
        place.desk().snapshotProperty(),
        () ->
            controller.show(
                place.desk().approvals(),
                place.commands().configuration().approvedBy(),
                place.desk().clock()));
  }

  /** A list from which is decided, to stand in a view. */
  public RequestList list() {
    return listBackTo(place.host()::close);
  }

  private RequestList listBackTo(Runnable back) {
    return new RequestList(place.format(), (request, approve) -> decide(request, approve, back));
  }

  private void decide(ApprovalView request, boolean approve, Runnable back) {
    OpenDialog open = new OpenDialog(place.host());
    DecisionController controller =
        new DecisionController(request, approve, place, followUps, open, back);
    open.show(Fxml.load("dialogs/decision.fxml", controller), back);
    controller.firstField().requestFocus();
  }
}
