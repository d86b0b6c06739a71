package breakerboard.engine;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.domain.Answer;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import breakerboard.domain.Submission;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Tick;
import breakerboard.domain.Times;
import breakerboard.wire.ConfigDocumentReader;
import breakerboard.wire.UnreadableDocumentException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A desk's engine played by hand: seconds count from 14:30 UTC on Thursday, 5 March 2026, and every
 * event and answer is kept.
 */
final class Scene implements EngineListener {
  static final String BOOK = "main";
  static final BreakerId VOLATILITY = new BreakerId("volatility");
  static final BreakerId DRAWDOWN = new BreakerId("drawdown");
  static final BreakerId LOSS_RATE = new BreakerId("loss_rate");
  static final BreakerId MANUAL = new BreakerId("manual");
  static final long START = Times.nanos(Instant.parse("2026-03-05T14:30:00Z"));
  private static final int SYMBOLS = 100;
  private static final Positions FLAT =
      new Positions(new int[0], new double[0], new int[0], new double[0]);

  final List<Event> events = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private final DeskEngine engine;
  private double now;

  Scene(String json, boolean live) {
    engine = new DeskEngine(configuration(json), new SymbolTable(SYMBOLS), this, live);
    tick(0);
  }

  /** With a cooldown of one minute and no other change. */
  static Scene quick() {
    return new Scene("{\"cooldown_period_minutes\": 1}", false);
  }

  static Configuration configuration(String json) {
    try {
      return Configuration.load(
              Breakers.catalogue(), ConfigDocumentReader.read(json, "the scene's configuration"))
          .configuration()
          .orElseThrow();
    } catch (UnreadableDocumentException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public void event(Event event) {
    events.add(event);
  }

  @Override
  public void answer(Answer answer) {
    answers.add(answer);
  }

  static long at(double second) {
    return START + Times.ofSeconds(second);
  }

  Scene tick(double second) {
    now = second;
    engine.on(new Tick(at(second)));
    return this;
  }

  Scene observe(String book, double second, UnaryOperator<Observation.Builder> with) {
    now = second;
    engine.on(with.apply(new Observation.Builder(book, at(second))).build());
    return this;
  }

  Scene volatility(double second, double value) {
    return observe(BOOK, second, o -> o.field(InputField.VOLATILITY, value));
  }

  Scene nav(double second, double value) {
    return observe(BOOK, second, o -> o.nav(value));
  }

  /** Everything that the core breakers need. */
  Scene all(String book, double second, double volatility, double nav) {
    return observe(
        book, second, o -> o.nav(nav).positions(FLAT).field(InputField.VOLATILITY, volatility));
  }

  /** Given now, on the configuration in force. */
  Answer give(Command command) {
    return give(command, "vendor recalibration", engine.configuration().version());
  }

  Answer give(Command command, String reason, long basedOn) {
    engine.on(new Submission(answers.size() + 1L, command, "jmeyer", reason, basedOn, at(now)));
    return answers.getLast();
  }

  DeskEngine engine() {
    return engine;
  }

  BookSnapshot book(String name) {
    return engine.snapshot(name).orElseThrow();
  }

  BreakerSnapshot breaker(BreakerId id) {
    return book(BOOK).breakers().stream()
        .filter(b -> b.breaker().equals(id))
        .findFirst()
        .orElseThrow();
  }

  BreakerStatus status(BreakerId id) {
    return breaker(id).status();
  }

  List<EventType> types() {
    return events.stream().map(Event::type).toList();
  }

  /** What a breaker of the book told. */
  List<Event> of(BreakerId id) {
    return events.stream().filter(event -> event.breaker().equals(Optional.of(id))).toList();
  }

  List<EventType> types(BreakerId id) {
    return of(id).stream().map(Event::type).toList();
  }

  List<Event> of(EventType type) {
    return events.stream().filter(event -> event.type() == type).toList();
  }

  Event last(EventType type) {
    return of(type).getLast();
  }

  void forget() {
    events.clear();
  }
}
