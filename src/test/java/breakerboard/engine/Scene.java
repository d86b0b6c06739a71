package breakerboard.engine;

import breakerboard.breakers.BreakerType;
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
import breakerboard.domain.MemoryState;
import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import breakerboard.domain.Restart;
import breakerboard.domain.Submission;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Tick;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.wire.ConfigDocumentReader;
import breakerboard.wire.UnreadableDocumentException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A live desk's engine played by hand: seconds count from 14:30 UTC on Thursday, 5 March 2026, and
 * every event and answer is kept. What names no book happens in {@link #BOOK}, and an observation
 * that names no second comes one second later.
 */
final class Scene implements EngineListener {
  static final String BOOK = "main";
  static final BreakerId VOLATILITY = new BreakerId("volatility");
  static final BreakerId DRAWDOWN = new BreakerId("drawdown");
  static final BreakerId LOSS_RATE = new BreakerId("loss_rate");
  static final BreakerId MANUAL = new BreakerId("manual");
  static final BreakerId LIQUIDATION = new BreakerId("liquidation_required");
  static final BreakerId KILL_SWITCH = new BreakerId("kill_switch");
  static final double CALM = 0.03;
  static final double BREACH = 0.06;
  static final long START = Times.nanos(Instant.parse("2026-03-05T14:30:00Z"));
  private static final double NAV = 1_000_000;
  private static final int SYMBOLS = 100;
  static final Positions FLAT = new Positions(new int[0], new double[0], new int[0], new double[0]);

  private final List<Event> events = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();
  private final List<Configuration> former = new ArrayList<>();
  private final List<BreakerType> breakers;
  private final DeskEngine engine;
  private double now;

  Scene() {
    this("{}");
  }

  Scene(String json) {
    this(json, Breakers.all());
  }

  Scene(String json, List<BreakerType> breakers) {
    this.breakers = breakers;
    engine = new DeskEngine(configuration(json), new SymbolTable(SYMBOLS), this, true, breakers);
    tick(0);
  }

  /** A program that goes on from what the former one saved. */
  private Scene(Scene before) {
    MemoryState saved = new MemoryState();
    before.engine.save(saved);
    breakers = before.breakers;
    former.addAll(before.former);
    now = before.now;
    engine =
        new DeskEngine(
            before.engine.configuration(), new SymbolTable(SYMBOLS), this, true, breakers);
    engine.knows(former);
    engine.restore(saved);
  }

  /** The program was killed, and starts again so many seconds later with what it had saved. */
  Scene restarted(double seconds) {
    return restarted(seconds, "");
  }

  /**
   * @param because what could not be restored
   */
  Scene restarted(double seconds, String because) {
    Scene next = new Scene(this);
    next.now += seconds;
    next.engine.on(new Restart(now(), 0, because, next.now()));
    return next;
  }

  @Override
  public void configured(
      Configuration before, Configuration after, String operator, String reason, long time) {
    former.add(before);
  }

  /** With a cooldown of one minute and no other change. */
  static Scene quick() {
    return new Scene("{\"cooldown_period_minutes\": 1}");
  }

  static Configuration configuration(String json) {
    return Configuration.load(Breakers.catalogue(), document(json)).configuration().orElseThrow();
  }

  static ConfigNode.Members document(String json) {
    try {
      return ConfigDocumentReader.read(json, "the scene's configuration").members();
    } catch (UnreadableDocumentException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public void event(Event event) {
    events.add(event);
  }

  @Override
  public void answer(Submission submission, Answer answer) {
    answers.add(answer);
  }

  @Override
  public void because(String book, TradingState trading, String because) {
    reasons.add(book + " " + trading + " " + because);
  }

  static long at(double second) {
    return START + Times.ofSeconds(second);
  }

  long now() {
    return at(now);
  }

  /** So many seconds from now. */
  long in(double seconds) {
    return at(now + seconds);
  }

  Scene tick(double second) {
    now = second;
    engine.on(new Tick(at(second)));
    return this;
  }

  /** The desk clock moves, nothing arrives. */
  Scene pass(double seconds) {
    return tick(now + seconds);
  }

  Scene observe(String book, double second, UnaryOperator<Observation.Builder> with) {
    now = second;
    engine.on(with.apply(new Observation.Builder(book, at(second))).build());
    return this;
  }

  /** Everything that the core breakers need. */
  Scene all(String book, double second, double volatility, double nav) {
    return observe(
        book, second, o -> o.nav(nav).positions(FLAT).field(InputField.VOLATILITY, volatility));
  }

  Scene calm(String book) {
    return all(book, now + 1, CALM, NAV);
  }

  Scene volatility(double value) {
    return all(BOOK, now + 1, value, NAV);
  }

  Scene nav(double value) {
    return all(BOOK, now + 1, CALM, value);
  }

  /** Everything that the core breakers need, calm, and more. */
  Scene with(UnaryOperator<Observation.Builder> more) {
    return with(BOOK, more);
  }

  Scene with(String book, UnaryOperator<Observation.Builder> more) {
    return observe(
        book,
        now + 1,
        o -> more.apply(o.nav(NAV).positions(FLAT).field(InputField.VOLATILITY, CALM)));
  }

  /** An observation that says it is so many seconds older than now. */
  void late(double seconds) {
    Observation.Builder late = new Observation.Builder(BOOK, in(-seconds));
    engine.on(late.arrival(now()).nav(NAV).build());
  }

  /** Given now, on the configuration in force. */
  Answer give(Command command) {
    return give(command, "jmeyer", "as agreed", engine.configuration().version());
  }

  Answer give(Command command, String operator, String reason, long basedOn) {
    engine.on(new Submission(answers.size() + 1L, command, operator, reason, basedOn, now()));
    return answers.getLast();
  }

  DeskEngine engine() {
    return engine;
  }

  BookSnapshot book(String name) {
    return engine.snapshot(name).orElseThrow();
  }

  BookSnapshot book() {
    return book(BOOK);
  }

  BreakerSnapshot breaker(BreakerId id) {
    return book().breakers().stream().filter(b -> b.breaker().equals(id)).findFirst().orElseThrow();
  }

  BreakerStatus status(BreakerId id) {
    return breaker(id).status();
  }

  BreakerStatus status() {
    return status(VOLATILITY);
  }

  List<Event> events() {
    return events;
  }

  List<EventType> types() {
    return events.stream().map(Event::type).toList();
  }

  List<Event> of(EventType type) {
    return events.stream().filter(event -> event.type() == type).toList();
  }

  Event last(EventType type) {
    return of(type).getLast();
  }

  /** What was told of a book that trades as before for another reason. */
  List<String> reasons() {
    return reasons;
  }

  void forget() {
    events.clear();
  }
}
