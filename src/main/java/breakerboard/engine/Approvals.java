package breakerboard.engine;

import breakerboard.domain.ApprovalView;
import breakerboard.domain.Command;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Commands that loosen something and wait for a second operator. A request that nobody approves is
 * dropped after half an hour of the desk clock.
 */
final class Approvals {
  private static final int MOST = 20;
  private static final long MINUTES = 30;

  private final EventLog log;
  private final List<Request> waiting = new ArrayList<>();
  private long last;

  /**
   * What waits.
   *
   * @param number of this request, from 1
   * @param by who asked, and why
   * @param since when, nanoseconds since the epoch
   */
  record Request(long number, Command command, Actor by, long since, Outlook.Loosens loosens) {
    long ends() {
      return since + MINUTES * Times.NANOS_PER_MINUTE;
    }

    /** Whether that operator asked for it; how a name is written makes no other person of it. */
    boolean askedBy(String operator) {
      return plain(operator).equals(plain(by.operator()));
    }

    private static String plain(String operator) {
      return operator.strip().toLowerCase(Locale.ROOT);
    }

    /** Who asked, with the one who approved in the reason. */
    Actor approvedBy(Actor second) {
      return new Actor(by.operator(), by.reason() + " (approved by " + second.operator() + ")");
    }

    private ApprovalView view() {
      return new ApprovalView(
          number,
          CommandWords.of(command),
          command.book(),
          by.operator(),
          by.reason(),
          since,
          ends(),
          loosens.what(),
          loosens.means().stream().filter(line -> !loosens.what().contains(line)).toList());
    }
  }

  Approvals(EventLog log) {
    this.log = log;
  }

  /** Why that command cannot wait. */
  Optional<String> refuses(Command command) {
    Optional<Request> same =
        waiting.stream().filter(request -> request.command().equals(command)).findFirst();
    if (same.isPresent()) {
      return Optional.of(
          "Request "
              + same.get().number()
              + " of "
              + same.get().by().operator()
              + " asks for the same: approve or decline it.");
    }
    return waiting.size() < MOST
        ? Optional.empty()
        : Optional.of(
            MOST + " requests wait for an approval already: approve or decline one first.");
  }

  /** Lets a command wait. */
  Request ask(Command command, Actor by, Outlook.Loosens loosens) {
    Request request = new Request(++last, command, by, log.clock(), loosens);
    waiting.add(request);
    tell(
        EventType.APPROVAL_REQUESTED,
        request,
        " waits for a second operator: "
            + String.join("; ", loosens.what())
            + "; asked for"
            + by.words(),
        by);
    return request;
  }

  /** The request of that number. */
  Optional<Request> find(long number) {
    return waiting.stream().filter(request -> request.number() == number).findFirst();
  }

  /** It is approved, and waits no longer. */
  void given(Request request, Actor second) {
    waiting.remove(request);
    tell(
        EventType.APPROVAL_GIVEN,
        request,
        " approved" + second.words() + ", asked for" + request.by().words(),
        second);
  }

  /** It is declined, or taken back by who asked. */
  void declined(Request request, Actor by) {
    waiting.remove(request);
    String how = request.askedBy(by.operator()) ? " taken back" : " declined";
    tell(
        EventType.APPROVAL_DECLINED,
        request,
        how + by.words() + ", asked for" + request.by().words(),
        by);
  }

  /**
   * It cannot be carried out any more.
   *
   * @param why a sentence
   */
  void dropped(Request request, String why, Actor by) {
    waiting.remove(request);
    tell(
        EventType.APPROVAL_DECLINED,
        request,
        " dropped, asked for" + request.by().words() + ". " + why,
        by);
  }

  /** The next end of a request, {@link Long#MAX_VALUE} when none waits. */
  long nextDue() {
    return waiting.isEmpty()
        ? Long.MAX_VALUE
        : waiting.stream().mapToLong(Request::ends).min().orElse(Long.MAX_VALUE);
  }

  /** Drops what nobody approved in time. */
  void due() {
    if (log.clock() < nextDue()) {
      return;
    }
    List<Request> late = waiting.stream().filter(request -> request.ends() <= log.clock()).toList();
    for (Request request : late) {
      waiting.remove(request);
      tell(
          EventType.APPROVAL_DECLINED,
          request,
          " dropped: nobody approved it within "
              + MINUTES
              + " min, asked for"
              + request.by().words(),
          Actor.NOBODY);
    }
  }

  /** What waits, the oldest first. */
  List<ApprovalView> views() {
    return waiting.stream().map(Request::view).toList();
  }

  void save(StateWriter out) {
    out.version(1);
    out.integer("last", last);
    for (Request request : waiting) {
      StateWriter part = out.part(Long.toString(request.number()));
      SavedCommand.save(request.command(), part.part("command"));
      request.by().save(part, "by");
      part.integer("since", request.since());
      texts(part, "loosens", request.loosens().what());
      texts(part, "means", request.loosens().means());
    }
  }

  private static void texts(StateWriter out, String name, List<String> texts) {
    out.texts(name, texts.toArray(String[]::new), texts.size());
  }

  void restore(StateReader in) {
    waiting.clear();
    last = in.integer("last");
    for (String number : in.savedParts()) {
      StateReader part = in.savedPart(number);
      waiting.add(
          new Request(
              Long.parseLong(number),
              SavedCommand.restore(part.savedPart("command")),
              Actor.restore(part, "by"),
              part.integer("since"),
              new Outlook.Loosens(List.of(part.texts("loosens")), List.of(part.texts("means")))));
    }
  }

  private void tell(EventType type, Request request, String what, Actor by) {
    String command = CommandWords.of(request.command());
    log.book(
        type,
        request.command().book(),
        "request " + request.number() + ": " + command + what,
        by,
        new EventDetail.Approval(request.number(), command, request.by().operator()));
  }
}
