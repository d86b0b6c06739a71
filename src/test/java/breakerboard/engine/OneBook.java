package breakerboard.engine;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.domain.Answer;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import breakerboard.domain.Submission;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Tick;
import breakerboard.domain.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An engine with one book; observations come a second apart, and every event is kept. */
final class OneBook {
  static final String BOOK = "EQ-LS-1";
  static final BreakerId VOLATILITY = new BreakerId("volatility");
  static final BreakerId DRAWDOWN = new BreakerId("drawdown");
  static final BreakerId MANUAL = new BreakerId("manual");
  static final BreakerId KILL_SWITCH = new BreakerId("kill_switch");
  static final double CALM = 0.03;
  static final double BREACH = 0.06;

  private static final double NAV = 1_000_000;

  private final List<Event> events = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private final DeskEngine engine;
  private long now = Times.nanos(Instant.parse("2026-03-12T14:00:00Z"));

  OneBook() {
    this(Map.of());
  }

  /**
   * @param keys flat keys of the configuration
   */
  OneBook(Map<String, ? extends ConfigNode> keys) {
    Configuration configuration =
        Configuration.load(Breakers.catalogue(), new ConfigNode.Members(new LinkedHashMap<>(keys)))
            .configuration()
            .orElseThrow();
    EngineListener ears =
        new EngineListener() {
          @Override
          public void event(Event event) {
            events.add(event);
          }

          @Override
          public void answer(Answer answer) {
            answers.add(answer);
          }
        };
    engine = new DeskEngine(configuration, new SymbolTable(10), ears, true);
  }

  /** The settings of one breaker as a document has them. */
  static Map<String, ConfigNode> breaker(String name, Map<String, ConfigNode> settings) {
    return Map.of("breaker_configs", members(Map.of(name, members(settings))));
  }

  static ConfigNode.Members members(Map<String, ConfigNode> members) {
    return new ConfigNode.Members(new LinkedHashMap<>(members));
  }

  OneBook volatility(double value) {
    return observe(value, NAV);
  }

  OneBook nav(double nav) {
    return observe(CALM, nav);
  }

  private OneBook observe(double volatility, double nav) {
    now += Times.NANOS_PER_SECOND;
    engine.on(observation(now, volatility, nav));
    return this;
  }

  /** An observation that says it is so many milliseconds older than now. */
  void late(long millis) {
    engine.on(observation(now - millis * Times.NANOS_PER_MILLI, CALM, NAV));
  }

  private Observation observation(long time, double volatility, double nav) {
    return new Observation.Builder(BOOK, time)
        .arrival(now)
        .nav(nav)
        .positions(new Positions(new int[0], new double[0], new int[0], new double[0]))
        .field(InputField.VOLATILITY, volatility)
        .build();
  }

  /** The desk clock moves, nothing arrives. */
  OneBook pass(long seconds) {
    now += seconds * Times.NANOS_PER_SECOND;
    engine.on(new Tick(now));
    return this;
  }

  Answer give(Command command) {
    return give(command, "jmeyer", "as agreed", engine.configuration().version());
  }

  Answer give(Command command, String operator, String reason, long basedOn) {
    now += Times.NANOS_PER_MILLI;
    engine.on(new Submission(answers.size() + 1, command, operator, reason, basedOn, now));
    return answers.getLast();
  }

  /** So many seconds from now. */
  long in(long seconds) {
    return now + seconds * Times.NANOS_PER_SECOND;
  }

  long now() {
    return now;
  }

  DeskEngine engine() {
    return engine;
  }

  BookSnapshot book() {
    return engine.snapshot(BOOK).orElseThrow();
  }

  BreakerSnapshot breaker(BreakerId id) {
    return book().breakers().stream()
        .filter(each -> each.breaker().equals(id))
        .findFirst()
        .orElseThrow();
  }

  BreakerStatus status() {
    return breaker(VOLATILITY).status();
  }

  List<Event> events() {
    return events;
  }

  List<EventType> typesSince(int count) {
    return events.subList(count, events.size()).stream().map(Event::type).toList();
  }

  Event last(EventType type) {
    return events.stream()
        .filter(event -> event.type() == type)
        .reduce((_, newer) -> newer)
        .orElseThrow();
  }
}
