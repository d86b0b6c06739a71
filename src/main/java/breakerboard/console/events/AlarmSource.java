package breakerboard.console.events;

import breakerboard.domain.BreakerId;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What can stand in alarm; it has at most one alarm at a time. */
public sealed interface AlarmSource {
  /** The status of a breaker in a book. */
  record Status(String book, BreakerId breaker) implements AlarmSource {}

  /** The input of a breaker in a book. */
  record Input(String book, BreakerId breaker) implements AlarmSource {}

  /** A feed. */
  record Feed(String feed) implements AlarmSource {}

  /** A live override that is about to end. */
  record Override(String book, String key) implements AlarmSource {}

  /** The kill switch of a book, or with an empty name of the desk. */
  record KillSwitch(String book) implements AlarmSource {}

  /** The journal of the desk. */
  record Journal() implements AlarmSource {}

  /** For whoever reads the journal, for instance {@code EQ-LS-1 loss_rate}. */
  default String name() {
    return switch (this) {
      case Status(String book, BreakerId breaker) -> book + " " + breaker.value();
      case Input(String book, BreakerId breaker) -> book + " " + breaker.value();
      case Feed(String feed) -> "feed " + feed;
      case Override(String book, String key) -> subject(book) + " override of " + key;
      case KillSwitch(String book) -> subject(book) + " kill switch";
      case Journal() -> "the journal";
    };
  }

  private static String subject(String book) {
    return book.isEmpty() ? "desk" : book;
  }

  /** Empty when it concerns the whole desk. */
  default String book() {
    return "";
  }

  /** Empty when it concerns no single breaker. */
  default Optional<BreakerId> ofBreaker() {
    return switch (this) {
      case Status(var _, BreakerId breaker) -> Optional.of(breaker);
      case Input(var _, BreakerId breaker) -> Optional.of(breaker);
      case Feed _, Override _, KillSwitch _, Journal _ -> Optional.empty();
    };
  }

  /** The types of events that alarms are made of. */
  Set<EventType> TYPES =
      Collections.unmodifiableSet(
          EnumSet.complementOf(
              EnumSet.of(
                  EventType.CONFIG_APPLIED,
                  EventType.CONFIG_ROLLED_BACK,
                  EventType.MAINTENANCE_START,
                  EventType.MAINTENANCE_END,
                  EventType.TRADING_STATE_CHANGED,
                  EventType.LINES_REFUSED,
                  EventType.COMMAND_REFUSED,
                  EventType.APPROVAL_REQUESTED,
                  EventType.APPROVAL_GIVEN,
                  EventType.APPROVAL_DECLINED,
                  EventType.BREAKER_TEST,
                  EventType.ENGINE_STARTED,
                  EventType.ENGINE_RECOVERED)));

  /** What the event is about, empty where it concerns nothing that can stand in alarm. */
  static List<AlarmSource> of(Event event) {
    return switch (event.type()) {
      case BREAKER_UNFED, BREAKER_FED -> input(event).stream().toList();
      case BREAKER_DISABLED ->
          Stream.concat(input(event).stream(), status(event).stream()).toList();
      case FEED_CONNECTED, FEED_LOST, FEED_STALE, FEED_RESUMED ->
          feed(event.detail()).stream().toList();
      case OVERRIDE_ENDING, OVERRIDE_ENDED, THRESHOLD_UPDATED -> override(event).stream().toList();
      case KILL_SWITCH_ON, KILL_SWITCH_OFF -> List.of(new KillSwitch(event.book()));
      case BREAKER_TRIPPED,
          TRIGGER_BREACHED,
          BREAKER_RESET,
          BREAKER_WARNING,
          WARNING_CLEARED,
          COOLDOWN_START,
          COOLDOWN_END,
          BREAKER_ENABLED,
          BYPASS_START,
          BYPASS_END,
          BREAKER_FAULT ->
          status(event).stream().toList();
      case CONFIG_APPLIED,
          CONFIG_ROLLED_BACK,
          MAINTENANCE_START,
          MAINTENANCE_END,
          TRADING_STATE_CHANGED,
          LINES_REFUSED,
          COMMAND_REFUSED,
          APPROVAL_REQUESTED,
          APPROVAL_GIVEN,
          APPROVAL_DECLINED,
          ACKNOWLEDGED,
          BREAKER_TEST,
          ENGINE_STARTED,
          ENGINE_RECOVERED ->
          List.of();
    };
  }

  /** What is disabled needs no input either. */
  private static Optional<AlarmSource> input(Event event) {
    return event.breaker().map(breaker -> new Input(event.book(), breaker));
  }

  private static Optional<AlarmSource> status(Event event) {
    return event.breaker().map(breaker -> new Status(event.book(), breaker));
  }

  private static Optional<AlarmSource> feed(EventDetail detail) {
    return detail instanceof EventDetail.Feed(String name, var _)
        ? Optional.of(new Feed(name))
        : Optional.empty();
  }

  private static Optional<AlarmSource> override(Event event) {
    return event.detail() instanceof EventDetail.Threshold threshold
        ? Optional.of(new Override(event.book(), threshold.key()))
        : Optional.empty();
  }
}
