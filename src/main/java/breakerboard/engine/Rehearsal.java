package breakerboard.engine;

import breakerboard.breakers.BreakerType;
import breakerboard.breakers.Drill;
import breakerboard.breakers.KillSwitchBreaker;
import breakerboard.config.BookKeys;
import breakerboard.config.Configuration;
import breakerboard.config.Settings;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import breakerboard.domain.Submission;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Tick;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** One breaker driven over its limit and back on an engine of its own. */
final class Rehearsal implements EngineListener {
  private static final int CALM_BEFORE = 3;
  private static final int MOST_IN_BREACH = 100_000;
  private static final int MOST_AFTERWARDS = 1_000_000;
  private static final String OPERATOR = "self-test";
  private static final Positions FLAT =
      new Positions(new int[0], new double[0], new int[0], new double[0]);

  private final DeskEngine engine;
  private final String book;
  private final BreakerType type;
  private final Settings settings;
  private final long step;
  private long now = SelfTest.START;
  private boolean driving;
  private Optional<Event> trip = Optional.empty();
  private Optional<Event> release = Optional.empty();
  private Optional<Event> test = Optional.empty();

  Rehearsal(Configuration configuration, String book, BreakerType type) {
    this.book = book;
    this.type = type;
    this.settings = configuration.settings(book);
    this.step =
        Math.max(
            Times.NANOS_PER_SECOND,
            Times.ofSeconds(settings.get(BookKeys.SAMPLE_INTERVAL_SECONDS)));
    SymbolTable symbols = new SymbolTable(1);
    int _ = symbols.idOf(OPERATOR);
    this.engine = new DeskEngine(configuration, symbols, this, true, List.of(type));
  }

  @Override
  public void event(Event event) {
    if (event.type() == EventType.BREAKER_TEST) {
      test = Optional.of(event);
    } else if (driving && event.book().equals(book)) {
      event.status().ifPresent(status -> note(event, status));
    }
  }

  private void note(Event event, BreakerStatus status) {
    boolean held = status.resettable() || status == BreakerStatus.EMERGENCY_HALT;
    if (held && trip.isEmpty()) {
      trip = Optional.of(event);
    } else if (!held && trip.isPresent() && release.isEmpty()) {
      release = Optional.of(event);
    }
  }

  SelfTest.Outcome outcome() {
    return switch (type.drill()) {
      case Drill.ByInput inputs -> drive(inputs);
      case Drill.ByHand _ -> driveByHand();
    };
  }

  private SelfTest.Outcome drive(Drill.ByInput drill) {
    now = drill.calmAt().at(settings, now);
    for (int i = 0; i < CALM_BEFORE; i++) {
      observe(drill.calm());
    }
    driving = true;
    now = drill.breachAt().at(settings, now);
    long began = now;
    repeat(MOST_IN_BREACH, drill.breach(), () -> trip.isPresent());
    TradingState trading = engine.snapshot(book).orElseThrow().trading();
    if (trip.isPresent()) {
      now = drill.calmAt().at(settings, now);
      repeat(MOST_AFTERWARDS, drill.calm(), this::released);
    }
    return outcome(began, trading);
  }

  private void repeat(int most, Drill.Filler filler, BooleanSupplier done) {
    for (int i = 0; i < most && !done.getAsBoolean(); i++) {
      observe(filler);
    }
  }

  private void observe(Drill.Filler filler) {
    Observation.Builder observation =
        new Observation.Builder(book, now).nav(Drill.NAV).positions(FLAT);
    filler.fill(settings, observation);
    engine.on(observation.build());
    now += step;
  }

  /** Released by itself, or by the operator whom a latched trip waits for. */
  private boolean released() {
    BreakerSnapshot breaker = engine.snapshot(book).orElseThrow().breakers().getFirst();
    boolean waits = breaker.latched() || breaker.status() == BreakerStatus.LIQUIDATING;
    if (release.isEmpty() && waits && breaker.status().resettable()) {
      give(new Command.Reset(book, type.id(), new Command.Companion.Nothing()));
    }
    return release.isPresent();
  }

  private SelfTest.Outcome driveByHand() {
    driving = true;
    engine.on(new Tick(now));
    observe((_, _) -> {});
    long began = now;
    boolean kills = type.id().equals(KillSwitchBreaker.ID);
    give(kills ? new Command.KillSwitchOn(book) : new Command.Trip(book, type.id()));
    TradingState trading = engine.snapshot(book).orElseThrow().trading();
    give(
        kills
            ? new Command.KillSwitchOff(book)
            : new Command.Reset(book, type.id(), new Command.Companion.Nothing()));
    return outcome(began, trading);
  }

  private void give(Command command) {
    long version = engine.configuration().version();
    engine.on(new Submission(1, command, OPERATOR, "drill", version, now));
  }

  private SelfTest.Outcome outcome(long began, TradingState trading) {
    boolean byOperator = release.filter(event -> event.operator().equals(OPERATOR)).isPresent();
    String sentence =
        type.label()
            + (trip.isEmpty()
                ? " did not trip"
                : release.isEmpty() ? " tripped and was not released" : " tripped and came back");
    engine.tested(book, type.id(), sentence);
    return new SelfTest.Outcome(
        book, type.id(), began, trip, trading, release, byOperator, test.orElseThrow());
  }
}
