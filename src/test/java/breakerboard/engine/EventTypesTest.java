package breakerboard.engine;

import static breakerboard.engine.Scene.BOOK;
import static breakerboard.engine.Scene.CALM;
import static breakerboard.engine.Scene.VOLATILITY;
import static breakerboard.engine.Scene.at;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Command;
import breakerboard.domain.Command.Companion;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.FeedReport;
import breakerboard.domain.FeedState;
import breakerboard.domain.InputField;
import breakerboard.domain.Priority;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.Restart;
import breakerboard.wire.EventsWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Section 6 of the engine specification: each type of event out of real inputs, with its typed
 * fields by name, its priority, and operator and reason where one acted. T of volatility is 6.25 %,
 * so that every number here is exact.
 */
class EventTypesTest {
  private static final double LIMIT = 0.0625;
  private static final double TWICE = 0.125;
  private static final double MINUTE = 60;
  private static final String FEED = "tcp://desk:9100";
  private static final String THRESHOLD = "volatility_threshold";

  /** A test happens on a scratch engine. */
  private static final Set<EventType> LATER = EnumSet.of(EventType.BREAKER_TEST);

  /** The priorities that the specification gives; the others are for the desk to choose. */
  private static final Map<EventType, Priority> GIVEN =
      Map.of(
          EventType.BREAKER_TRIPPED, Priority.CRITICAL,
          EventType.BREAKER_RESET, Priority.HIGH,
          EventType.BREAKER_WARNING, Priority.HIGH,
          EventType.BREAKER_ENABLED, Priority.HIGH,
          EventType.BREAKER_DISABLED, Priority.HIGH,
          EventType.OVERRIDE_ENDING, Priority.HIGH,
          EventType.COOLDOWN_START, Priority.MEDIUM,
          EventType.COOLDOWN_END, Priority.MEDIUM,
          EventType.THRESHOLD_UPDATED, Priority.MEDIUM,
          EventType.BREAKER_TEST, Priority.LOW);

  private record Row(EventType type, boolean byHand, Consumer<Scene> inputs, String fields) {
    @Override
    public String toString() {
      return type + " " + fields;
    }
  }

  /** An event that inputs alone bring about. */
  private static Row row(EventType type, String fields, Consumer<Scene> inputs) {
    return new Row(type, false, inputs, fields);
  }

  /** An event that an operator brings about. */
  private static Row byHand(EventType type, String fields, Consumer<Scene> inputs) {
    return new Row(type, true, inputs, fields);
  }

  private static Consumer<Scene> calmThen(Command... commands) {
    return scene -> {
      scene.volatility(CALM);
      Stream.of(commands).forEach(scene::give);
    };
  }

  private static Command override(double limit, double until) {
    return new Command.SetOverride(
        BOOK, List.of(new KeyChange(THRESHOLD, ConfigNode.Numeric.of(limit))), at(until));
  }

  /** A limit twice as high from second 1 to second 1201, and a value that the old one forbids. */
  private static Row backToTheFile(EventType type, double second) {
    return row(
        type,
        """
        "key":"volatility_threshold","old":0.125,"new":0.0625,"threshold_change_pct":-50,\
        "layer":"file","expires":"2026-03-05T14:50:01Z\"""",
        scene -> {
          scene.volatility(CALM);
          scene.give(override(TWICE, 1201));
          scene.tick(299).volatility(0.1).tick(second);
        });
  }

  private static FeedReport feed(FeedState state, String message) {
    return new FeedReport(FEED, state, message, at(1));
  }

  private static void fromTheFeed(Scene scene, double second) {
    scene.observe(BOOK, second, o -> o.source(FEED, 1).nav(1));
  }

  static Stream<Row> rows() {
    return Stream.of(trips(), releases(), hands(), limits(), approvals(), feeds())
        .flatMap(each -> each);
  }

  private static Stream<Row> trips() {
    return Stream.of(
        row(
            EventType.BREAKER_TRIPPED,
            """
            "trigger":"spot","value":0.125,"limit":0.0625,"breach_percentage":100,\
            "cooldown_seconds":60,"auto_reset_time":"2026-03-05T14:31:02Z","auto_reset":true,\
            "latched":false,"retrip":false""",
            scene -> scene.volatility(CALM).volatility(TWICE)),
        row(
            EventType.BREAKER_TRIPPED,
            """
            "trigger":"spot","value":0.125,"limit":0.0625,"breach_percentage":100,\
            "cooldown_seconds":60,"auto_reset_time":"2026-03-05T14:31:03Z","auto_reset":true,\
            "latched":false,"retrip":true""",
            scene -> scene.volatility(TWICE).volatility(CALM).volatility(TWICE)),
        byHand(
            EventType.BREAKER_TRIPPED,
            """
            "trigger":"operator","cooldown_seconds":60,"auto_reset":true,\
            "latched":true,"retrip":false""",
            calmThen(new Command.Trip(BOOK, VOLATILITY))),
        row(
            EventType.TRIGGER_BREACHED,
            """
            "trigger":"missing","value":10,"limit":5,"breach_percentage":100,\
            "cooldown_seconds":0,"auto_reset_time":"2026-03-05T14:30:02Z","auto_reset":true,\
            "latched":false,"retrip":false""",
            scene ->
                scene
                    .observe(BOOK, 1, o -> o.field(InputField.DATA_QUALITY_SCORE, 50))
                    .observe(
                        BOOK,
                        2,
                        o ->
                            o.field(InputField.DATA_QUALITY_SCORE, 50)
                                .field(InputField.MISSING_DATA_PCT, 10))),
        row(
            EventType.BREAKER_WARNING,
            """
            "trigger":"spot","value":0.0546875,"limit":0.0625,"warning_level":0.05,\
            "trend":"RISING","estimated_time_to_breach":1""",
            scene -> {
              for (int eighths = 0; eighths < 8; eighths++) {
                scene.volatility(LIMIT * eighths / 8);
              }
            }),
        row(EventType.WARNING_CLEARED, "", scene -> scene.volatility(0.0546875).volatility(CALM)),
        row(
            EventType.TRADING_STATE_CHANGED,
            """
            "from":"ALLOWED","to":"HALTED","because":"Volatility spot 12.50 % > 6.25 %\"""",
            scene -> scene.volatility(CALM).volatility(TWICE)));
  }

  private static Stream<Row> releases() {
    return Stream.of(
        row(
            EventType.COOLDOWN_START,
            """
            "until":"2026-03-05T14:31:01Z\"""",
            scene -> scene.volatility(TWICE).volatility(CALM)),
        row(EventType.COOLDOWN_END, "", scene -> scene.volatility(TWICE).volatility(CALM).tick(61)),
        row(
            EventType.BREAKER_RESET,
            """
            "was_manual":false,"trip_duration_seconds":60""",
            scene -> {
              scene.volatility(TWICE);
              for (int second = 11; second <= 61; second += 10) {
                scene.tick(second - 1).volatility(CALM);
              }
            }),
        byHand(
            EventType.BREAKER_RESET,
            """
            "was_manual":true,"trip_duration_seconds":1""",
            scene -> {
              scene.volatility(TWICE).volatility(CALM);
              scene.give(new Command.Reset(BOOK, VOLATILITY, new Companion.Nothing()));
            }),
        row(
            EventType.BREAKER_FAULT,
            """
            "error":"IllegalStateException: index out of bounds\"""",
            scene -> scene.volatility(FaultTest.STUMBLE)),
        row(EventType.BREAKER_UNFED, "", scene -> scene.volatility(CALM).pass(2 * MINUTE)),
        row(
            EventType.BREAKER_FED,
            "",
            scene -> scene.volatility(CALM).pass(2 * MINUTE).volatility(CALM)));
  }

  private static Stream<Row> hands() {
    return Stream.of(
        byHand(
            EventType.BREAKER_DISABLED,
            """
            "was_tripped":false""",
            calmThen(new Command.Disable(BOOK, VOLATILITY))),
        byHand(
            EventType.BREAKER_DISABLED,
            """
            "was_tripped":true""",
            calmThen(new Command.Trip(BOOK, VOLATILITY), new Command.Disable(BOOK, VOLATILITY))),
        byHand(
            EventType.BREAKER_ENABLED,
            "",
            calmThen(new Command.Disable(BOOK, VOLATILITY), new Command.Enable(BOOK, VOLATILITY))),
        byHand(
            EventType.BYPASS_START,
            """
            "until":"2026-03-05T14:31:00Z\"""",
            calmThen(new Command.Bypass(BOOK, VOLATILITY, at(MINUTE)))),
        byHand(
            EventType.BYPASS_END,
            "",
            calmThen(
                new Command.Bypass(BOOK, VOLATILITY, at(MINUTE)),
                new Command.EndBypass(BOOK, VOLATILITY))),
        byHand(EventType.KILL_SWITCH_ON, "", calmThen(new Command.KillSwitchOn(BOOK))),
        byHand(
            EventType.KILL_SWITCH_OFF,
            "",
            calmThen(new Command.KillSwitchOn(BOOK), new Command.KillSwitchOff(BOOK))),
        byHand(EventType.MAINTENANCE_START, "", calmThen(new Command.StartMaintenance(BOOK))),
        byHand(
            EventType.MAINTENANCE_END,
            "",
            calmThen(new Command.StartMaintenance(BOOK), new Command.EndMaintenance(BOOK))),
        byHand(
            EventType.ACKNOWLEDGED,
            """
            "events":[1]""",
            calmThen(new Command.Acknowledge(List.of(1L)))),
        byHand(
            EventType.COMMAND_REFUSED,
            """
            "command":"Reset","why":"Volatility is not tripped.\"""",
            calmThen(new Command.Reset(BOOK, VOLATILITY, new Companion.Nothing()))));
  }

  private static Stream<Row> limits() {
    Command document = new Command.ApplyConfiguration(Scene.document("{\"max_drawdown\": 0.1}"));
    return Stream.of(
        byHand(
            EventType.THRESHOLD_UPDATED,
            """
            "key":"volatility_threshold","old":0.0625,"new":0.125,"threshold_change_pct":100,\
            "layer":"override","expires":"2026-03-05T14:31:00Z\"""",
            calmThen(override(TWICE, MINUTE))),
        backToTheFile(EventType.OVERRIDE_ENDING, 302),
        backToTheFile(EventType.OVERRIDE_ENDED, 1201),
        byHand(
            EventType.CONFIG_APPLIED,
            """
            "version":2,"former":1""",
            calmThen(document)),
        byHand(
            EventType.CONFIG_ROLLED_BACK,
            """
            "version":3,"former":2""",
            calmThen(document, new Command.RollBack(1))),
        row(
            EventType.ENGINE_STARTED,
            """
            "version":1,"former":1""",
            scene -> {}),
        row(
            EventType.ENGINE_RECOVERED,
            "",
            scene -> scene.engine().on(new Restart(at(0), 1, "", at(1)))));
  }

  private static Stream<Row> approvals() {
    return Stream.of(
        byHand(
            EventType.APPROVAL_REQUESTED,
            """
            "request":1,"command":"Disable volatility","asked_by":"jmeyer\"""",
            scene -> ask(scene, "jmeyer")),
        byHand(
            EventType.APPROVAL_GIVEN,
            """
            "request":1,"command":"Disable volatility","asked_by":"asmith\"""",
            scene -> {
              ask(scene, "asmith");
              scene.give(new Command.Approve(1));
            }),
        byHand(
            EventType.APPROVAL_DECLINED,
            """
            "request":1,"command":"Disable volatility","asked_by":"asmith\"""",
            scene -> {
              ask(scene, "asmith");
              scene.give(new Command.Decline(1));
            }));
  }

  private static void ask(Scene scene, String operator) {
    scene.calm(BOOK);
    scene.give(
        new Command.ApplyConfiguration(Scene.document("{\"approvals\": {\"loosening\": true}}")));
    scene.give(
        new Command.Disable(BOOK, VOLATILITY),
        operator,
        "as agreed",
        scene.engine().configuration().version());
  }

  private static Stream<Row> feeds() {
    return Stream.of(
        row(
            EventType.FEED_CONNECTED,
            """
            "feed":"tcp://desk:9100","detail":"connected\"""",
            scene -> scene.engine().on(feed(FeedState.CONNECTED, "connected"))),
        row(
            EventType.FEED_LOST,
            """
            "feed":"tcp://desk:9100","detail":"the peer closed it\"""",
            scene -> scene.engine().on(feed(FeedState.LOST, "the peer closed it"))),
        row(
            EventType.FEED_STALE,
            """
            "feed":"tcp://desk:9100","detail":"no data for 10 s\"""",
            scene -> {
              fromTheFeed(scene, 1);
              scene.tick(11);
            }),
        row(
            EventType.FEED_RESUMED,
            """
            "feed":"tcp://desk:9100","detail":"data comes again\"""",
            scene -> {
              fromTheFeed(scene, 1);
              fromTheFeed(scene, 12);
            }),
        row(
            EventType.LINES_REFUSED,
            """
            "feed":"tcp://desk:9100","count":1,"line":7,"field":"nav","why":"is no number\"""",
            scene -> scene.engine().on(new RefusedLine(FEED, 7, "nav", "is no number", at(1)))));
  }

  /** The fields after those that all events have, without the explanation of a trip. */
  private static String own(Event event) {
    String line = EventsWriter.line(event);
    String common = EventsWriter.line(without(event));
    String own = line.substring(common.length() - 1, line.length() - 1);
    return own.replaceFirst(",\"explanation\".*", "").replaceFirst("^,", "");
  }

  private static Event without(Event event) {
    return new Event(
        event.id(),
        event.time(),
        event.type(),
        event.priority(),
        event.book(),
        event.breaker(),
        event.status(),
        event.message(),
        event.operator(),
        event.reason(),
        new EventDetail.None());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyTypeHasItsFieldsItsPriorityAndWhoActed(Row row) {
    Scene scene =
        FaultTest.stumbling("{\"volatility_threshold\": 0.0625, \"cooldown_period_minutes\": 1}");
    row.inputs().accept(scene);

    Event event = scene.last(row.type());

    assertThat(own(event)).isEqualTo(row.fields());
    assertThat(Optional.ofNullable(GIVEN.get(row.type())).orElse(event.priority()))
        .isEqualTo(event.priority());
    assertThat(event.operator()).isEqualTo(row.byHand() ? "jmeyer" : "");
    assertThat(event.reason()).isEqualTo(row.byHand() ? "as agreed" : "");
    assertThat(event.message()).isNotBlank();
  }

  @Test
  void theTableHasEveryTypeButThoseOfLater() {
    assertThat(rows().map(Row::type).distinct())
        .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(LATER)));
    assertThat(EventType.BREAKER_TEST.priority()).isEqualTo(Priority.LOW);
  }

  @Test
  void whatHaltsABookIsCriticalAndWhatReleasesItIsNot() {
    Scene scene = Scene.quick().volatility(CALM).volatility(TWICE);
    assertThat(scene.last(EventType.TRADING_STATE_CHANGED).priority()).isEqualTo(Priority.CRITICAL);

    scene.volatility(CALM).pass(MINUTE).volatility(CALM);

    assertThat(scene.last(EventType.TRADING_STATE_CHANGED).priority()).isEqualTo(Priority.HIGH);
  }
}
