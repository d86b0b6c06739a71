package breakerboard.console.dialogs;

import breakerboard.console.Attachments;
import breakerboard.console.BandLine;
import breakerboard.console.Figures;
import breakerboard.console.ScreenState;
import breakerboard.domain.ApprovalView;
import breakerboard.domain.Command;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/**
 * What who sits here asked for and waits for a second operator, and what became of it until that
 * was seen. Follows the models between attach and detach.
 */
public final class OwnRequests {
  private static final int MOST_LINES = 2;

  private final DialogPlace place;
  private final Requests requests;
  private final Attachments attachments = new Attachments();
  private final Set<Long> known = new HashSet<>();
  private final List<Ended> ended = new ArrayList<>();
  private final ReadOnlyObjectWrapper<BandLine> line = new ReadOnlyObjectWrapper<>(BandLine.NONE);

  /** A request that waits no more. */
  private record Ended(long request, String askedBy, Event event) {}

  public OwnRequests(DialogPlace place, Requests requests) {
    this.place = place;
    this.requests = requests;
    requests.followUps().onChange(this::show);
  }

  /** Starts to follow the models. */
  public void attach() {
    ObservableList<Event> events = place.desk().events().events();
    ListChangeListener<Event> listener = this::happened;
    events.addListener(listener);
    attachments.keep(() -> events.removeListener(listener));
    attachments.onAny(
        this::show, List.of(place.desk().snapshotProperty(), place.seat().nameProperty()));
  }

  /** Lets the models go. */
  public void detach() {
    attachments.release();
  }

  /** What there is to say of them. */
  public ReadOnlyObjectProperty<BandLine> lineProperty() {
    return line.getReadOnlyProperty();
  }

  private void happened(ListChangeListener.Change<? extends Event> change) {
    while (change.next()) {
      change.getAddedSubList().forEach(this::happened);
    }
    show();
  }

  private void happened(Event event) {
    if (event.type() != EventType.APPROVAL_REQUESTED
        && event.detail() instanceof EventDetail.Approval(long request, var _, String askedBy)
        && known.remove(request)) {
      ended.add(new Ended(request, askedBy, event));
      if (event.type() == EventType.APPROVAL_GIVEN) {
        requests.followUps().approved(request, place.commands(), _ -> {});
      }
    }
  }

  private void show() {
    List<ApprovalView> waiting = place.desk().approvals();
    waiting.forEach(request -> known.add(request.request()));
    Optional<Ended> over = ended.stream().filter(each -> mine(each.askedBy())).findFirst();
    List<ApprovalView> own = waiting.stream().filter(request -> mine(request.operator())).toList();
    line.set(
        over.map(this::over)
            .orElseGet(() -> own.isEmpty() ? BandLine.NONE : waits(own.getLast(), own.size() - 1)));
  }

  private boolean mine(String operator) {
    return operator.strip().equalsIgnoreCase(place.seat().nameProperty().get().strip());
  }

  private BandLine waits(ApprovalView request, int others) {
    long clock = place.desk().clock();
    List<String> loosened = RequestWords.loosened(request, MOST_LINES, place.format(), clock);
    return new BandLine(
        ScreenState.WARNING,
        join(
            "Request %s waits for %s. %s%s: %s."
                .formatted(
                    request.request(),
                    RequestWords.approver(place.commands().configuration().approvedBy()),
                    request.command(),
                    request.book().equals(Command.DESK) ? "" : " in " + request.book(),
                    String.join("; ", loosened)),
            "Nothing is changed before; it ends %s (%s)."
                .formatted(
                    place.format().brief(request.ends(), clock),
                    place.format().countdown(request.ends(), clock)),
            requests.followUps().words(request.request()),
            others == 0
                ? ""
                : "%s more of yours %s."
                    .formatted(Figures.count(others), others == 1 ? "waits" : "wait")),
        "Show…",
        requests::open);
  }

  private BandLine over(Ended request) {
    String message = place.format().momentsIn(request.event().message(), place.desk().clock());
    return new BandLine(
        request.event().type() == EventType.APPROVAL_GIVEN
            ? ScreenState.ALLOWED
            : ScreenState.WARNING,
        join(Words.capital(message) + ".", requests.followUps().words(request.request())),
        "Seen",
        () -> {
          ended.remove(request);
          requests.followUps().forget(request.request());
          show();
        });
  }

  private static String join(String... sentences) {
    return String.join(" ", Stream.of(sentences).filter(s -> !s.isEmpty()).toList());
  }
}
