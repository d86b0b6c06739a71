package breakerboard.console.events;

import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.ScreenState;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.domain.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How an event and an alarm read on the screen. */
public final class EventWords {
  static final String RETRIP = "Re-trip";

  /** Where others say their book. */
  static final String JOURNAL = "Journal";

  private static final int RATE_DECIMALS = 1;
  private static final long NANOS_PER_HOUR = 60 * Times.NANOS_PER_MINUTE;

  private EventWords() {}

  /** The shape before an event, empty for those without. */
  static Optional<ScreenState> shape(Event event) {
    Optional<TradingState> to =
        event.detail() instanceof EventDetail.TradingChange change
            ? Optional.of(change.to())
            : Optional.empty();
    return shape(event.type(), event.status(), to);
  }

  /**
   * The same of its parts.
   *
   * @param to the trading state that it changed to
   */
  public static Optional<ScreenState> shape(
      EventType type, Optional<BreakerStatus> status, Optional<TradingState> to) {
    return switch (type) {
      case BREAKER_TRIPPED, TRIGGER_BREACHED, BREAKER_FAULT ->
          Optional.of(status.map(ScreenState::of).orElse(ScreenState.TRIPPED));
      case BREAKER_WARNING, OVERRIDE_ENDING -> Optional.of(ScreenState.WARNING);
      case COOLDOWN_START -> Optional.of(ScreenState.COOLDOWN);
      case BYPASS_START -> Optional.of(ScreenState.BYPASSED);
      case BREAKER_DISABLED -> Optional.of(ScreenState.DISABLED);
      case BREAKER_UNFED, FEED_LOST -> Optional.of(ScreenState.UNFED);
      case FEED_STALE -> Optional.of(ScreenState.STALE);
      case KILL_SWITCH_ON -> Optional.of(ScreenState.EMERGENCY);
      case MAINTENANCE_START -> Optional.of(ScreenState.MAINTENANCE);
      case TRADING_STATE_CHANGED ->
          to.map(ScreenState::of).filter(state -> state != ScreenState.ALLOWED);
      default -> Optional.empty();
    };
  }

  /** The shape before an alarm. */
  public static ScreenState shape(Alarm alarm) {
    return switch (alarm.source()) {
      case AlarmSource.Journal _ ->
          alarm.level() == AlarmLevel.NONE ? ScreenState.ACTIVE : ScreenState.TRIPPED;
      case AlarmSource.Status _,
          AlarmSource.Input _,
          AlarmSource.Feed _,
          AlarmSource.Override _,
          AlarmSource.KillSwitch _ ->
          shapeOfLevel(alarm);
    };
  }

  private static ScreenState shapeOfLevel(Alarm alarm) {
    return switch (alarm.level()) {
      case NONE -> alarm.newest().status().map(ScreenState::of).orElse(ScreenState.ACTIVE);
      case SILENT, UNFED -> shape(alarm.raisedBy()).orElse(ScreenState.UNFED);
      case WARNING -> ScreenState.WARNING;
      case TRIPPED, LATCHED -> ScreenState.TRIPPED;
      case LIQUIDATING -> ScreenState.LIQUIDATING;
      case EMERGENCY -> ScreenState.EMERGENCY;
    };
  }

  private static Optional<ScreenState> shape(AlarmNews news) {
    return switch (news) {
      case AlarmNews.OfDesk(Event event) -> shape(event);
      case AlarmNews.OfNoEvent untold -> shape(untold.type(), untold.status(), Optional.empty());
      case AlarmNews.OfJournal _ -> Optional.empty();
    };
  }

  private static String feed(AlarmSource source) {
    return source instanceof AlarmSource.Feed(String feed) ? feed : "";
  }

  /** {@code Breaker tripped}, {@code Re-trip}, {@code Warning}. */
  static String type(Event event, Format format) {
    return event.detail() instanceof EventDetail.Tripped tripped && tripped.retrip()
        ? RETRIP
        : format.words(event.type());
  }

  /** The same of what is told of a source of alarms. */
  public static String type(AlarmNews news, Format format) {
    return switch (news) {
      case AlarmNews.OfDesk(Event event) -> type(event, format);
      case AlarmNews.OfNoEvent untold -> format.words(untold.type());
      case AlarmNews.OfJournal _ -> "Not written";
    };
  }

  /** The same of what is told of a source of alarms. */
  public static String subject(AlarmNews news, Format format) {
    return switch (news) {
      case AlarmNews.OfDesk(Event event) -> subject(event, format);
      case AlarmNews.OfNoEvent untold ->
          subject(untold.book(), untold.breaker(), feed(untold.source()), format);
      case AlarmNews.OfJournal _ -> JOURNAL;
    };
  }

  /** {@code EQ-LS-1 · Drawdown}, {@code feed tcp:7411}, {@code Desk}. */
  public static String subject(Event event, Format format) {
    return subject(event.book(), event.breaker(), feed(event.detail()), format);
  }

  /** The address of the feed that it is about, empty where it is about none. */
  private static String feed(EventDetail detail) {
    return switch (detail) {
      case EventDetail.Feed(String address, var _) -> address;
      case EventDetail.LinesRefused lines -> lines.feed();
      default -> "";
    };
  }

  /** The same of its parts, each of which may be empty. */
  public static String subject(
      String book, Optional<BreakerId> breaker, String feed, Format format) {
    List<String> parts = new ArrayList<>();
    if (!book.isEmpty()) {
      parts.add(book);
    }
    breaker.map(format::breaker).ifPresent(parts::add);
    if (!parts.isEmpty()) {
      return String.join(" · ", parts);
    }
    return feed.isEmpty() ? "Desk" : "Feed " + feed;
  }

  /** {@code Standing, new}, {@code Gone, not seen}. */
  public static String state(Alarm alarm) {
    return switch (alarm.state()) {
      case STANDING_NEW -> "Standing, new";
      case STANDING_SEEN -> "Standing, seen";
      case GONE_NEW -> "Gone, not seen";
    };
  }

  /** {@code limit 8.30 % > 8.00 %, raised ×2}. */
  public static String cause(Alarm alarm) {
    String said = said(alarm.raisedBy());
    return alarm.raises() > 1 ? said + ", raised " + Figures.repeats(alarm.raises()) : said;
  }

  private static String said(AlarmNews news) {
    return switch (news) {
      case AlarmNews.OfDesk(Event event) -> said(event);
      case AlarmNews.OfNoEvent _, AlarmNews.OfJournal _ -> news.message();
    };
  }

  /** The event's message beside its subject: that names its feed, and this does not once more. */
  static String said(Event event) {
    String named = feed(event.detail()) + ": ";
    return event.message().startsWith(named)
        ? event.message().substring(named.length())
        : event.message();
  }

  /**
   * {@code 14:03:11 (2:51)}, {@code 14:01:20 (4:42) · jmeyer}, {@code 14:02:40, ended 14:04:26}.
   */
  static String since(Alarm alarm, Format format, long clock) {
    long raised = alarm.raisedBy().time();
    String at = format.time(raised, clock);
    return switch (alarm.state()) {
      case STANDING_NEW -> "%s (%s)".formatted(at, format.duration(clock - raised));
      case STANDING_SEEN ->
          "%s (%s) · %s".formatted(at, format.duration(clock - raised), alarm.seenBy());
      case GONE_NEW -> "%s, ended %s".formatted(at, format.time(alarm.newest().time(), clock));
    };
  }

  /** {@code Chattering 4.0/min}, {@code Stale 26 h}; empty for an ordinary alarm. */
  static String habit(Alarm alarm, long clock) {
    return switch (alarm.habit(clock)) {
      case ORDINARY -> "";
      case CHATTERING ->
          "Chattering %s/min".formatted(Words.number(alarm.lately().rate(), RATE_DECIMALS));
      case STALE ->
          "Stale %s h".formatted(Figures.count((clock - alarm.standsSince()) / NANOS_PER_HOUR));
    };
  }

  /** What the list says when it has none of these. */
  static String noAlarm(AlarmHabit habit) {
    return switch (habit) {
      case ORDINARY -> "No alarm stands";
      case CHATTERING -> "No alarm was raised three times within a minute";
      case STALE -> "No alarm stands for 24 hours";
    };
  }
}
