package breakerboard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.BookFacts;
import breakerboard.breakers.Breaker;
import breakerboard.breakers.BreakerType;
import breakerboard.breakers.Breakers;
import breakerboard.breakers.ReadingBuffer;
import breakerboard.config.Configuration;
import breakerboard.config.KeyCatalogue;
import breakerboard.domain.Answer;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.Command.Companion;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Input;
import breakerboard.domain.Observation;
import breakerboard.domain.Submission;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Tick;
import breakerboard.domain.Times;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import breakerboard.testing.WrappedBreaker;
import breakerboard.wire.ConfigDocumentReader;
import breakerboard.wire.UnreadableDocumentException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every short way through the table of section 5, and every input on every state that can be
 * reached, side by side with a model written by hand from the table: a breaker with a limit, one
 * with a peak, one that liquidates, the operator's and the kill switch.
 */
class StatusMachineTest {
  private static final String BOOK = "main";
  private static final long START = Times.nanos(Instant.parse("2026-03-05T14:30:00Z"));
  private static final long STEP = Times.NANOS_PER_SECOND;
  private static final long LONG = 400 * Times.NANOS_PER_SECOND;
  private static final double CALM = 0.03;
  private static final double OPENING = 1_000_000;
  private static final int SHORT = 2;
  private static final int SHOWN = 10;

  /** What may happen next. */
  private enum Step {
    CALM_READING(CALM),
    JUST_BELOW_WARNING(0.039),
    WARNING_READING(0.045),
    JUST_BELOW_LIMIT(0.049),
    BREACHING_READING(0.06),
    READING_BEYOND_EVERY_LIMIT(0.12),
    FAULT,
    A_WHILE_PASSES,
    INPUT_GOES_STALE,
    TRIP,
    RESET,
    RESET_WITH_REBASE,
    RESET_WITH_OVERRIDE,
    RESET_WITH_BYPASS,
    BYPASS,
    END_BYPASS,
    DISABLE,
    ENABLE,
    KILL_BOOK,
    REVIVE_BOOK,
    KILL_DESK,
    REVIVE_DESK;

    private final double reading;

    Step() {
      this(Double.NaN);
    }

    Step(double reading) {
      this.reading = reading;
    }

    private boolean isReading() {
      return !Double.isNaN(reading);
    }

    /** A breaker by hand reads one thing only; the kill switch of a book moves no other breaker. */
    private boolean concerns(Subject subject) {
      return switch (this) {
        case KILL_BOOK, REVIVE_BOOK, KILL_DESK, REVIVE_DESK -> subject == Subject.KILL_SWITCH;
        case CALM_READING -> true;
        default -> !isReading() || !subject.byHand();
      };
    }
  }

  /**
   * One breaker in one configuration.
   *
   * @param cooldownMinutes 0: TRIPPED ends with the reading that ends the breach
   */
  record Way(Subject subject, boolean autoReset, int cooldownMinutes) {
    private List<Step> steps() {
      return Stream.of(Step.values()).filter(step -> step.concerns(subject)).toList();
    }

    /** With the keys of this breaker and of drawdown only: changes are checked a million times. */
    private Configuration configuration() {
      List<KeyCatalogue.BreakerEntry> entries =
          Breakers.all().stream()
              .filter(
                  type ->
                      type.id().equals(subject.breaker())
                          || type.id().equals(Subject.DRAWDOWN.breaker()))
              .map(BreakerType::entry)
              .toList();
      return Configuration.load(new KeyCatalogue(entries), document())
          .configuration()
          .orElseThrow();
    }

    private ConfigNode.Members document() {
      try {
        return ConfigDocumentReader.read(
                """
                {"cooldown_period_minutes": %d, "stale_seconds": 300, "sample_interval_seconds": 200,
                 "max_drawdown": 0.05,
                 "breaker_configs": {"%s": {"enabled": true, "auto_reset": %b%s}}}
                """
                    .formatted(cooldownMinutes, subject.breaker(), autoReset, subject.further()),
                "the table's configuration")
            .members();
      } catch (UnreadableDocumentException e) {
        throw new IllegalArgumentException(e);
      }
    }

    private Set<BreakerStatus> statuses() {
      return subject.statuses(autoReset, cooldownMinutes > 0);
    }
  }

  static Stream<Way> ways() {
    return Stream.of(Subject.values())
        .flatMap(
            subject ->
                subject.byHand()
                    ? Stream.of(new Way(subject, true, 1))
                    : Stream.of(
                        new Way(subject, true, 1),
                        new Way(subject, false, 1),
                        new Way(subject, true, 0)));
  }

  private final List<String> differences = new ArrayList<>();
  private final Set<BreakerStatus> visited = EnumSet.noneOf(BreakerStatus.class);

  @ParameterizedTest
  @MethodSource("ways")
  void everyShortSequenceEndsWhereTheTableSays(Way way) {
    everySequence(List.of(), SHORT, new Played(way));

    assertThat(differences).isEmpty();
  }

  private void everySequence(List<Step> done, int left, Played played) {
    if (left == 0) {
      compare(done, played);
      return;
    }
    for (Step step : played.way.steps()) {
      everySequence(then(done, step), left - 1, played);
    }
  }

  private static List<Step> then(List<Step> done, Step step) {
    return Stream.concat(done.stream(), Stream.of(step)).toList();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void everyStateThatCanBeReachedObeysTheTableOnEveryInput(Way way) {
    Played played = new Played(way);
    Set<String> known = new HashSet<>();
    Deque<List<Step>> open = new ArrayDeque<>(List.of(List.<Step>of()));
    while (!open.isEmpty() && differences.size() < SHOWN) {
      List<Step> sequence = open.removeFirst();
      for (Step step : way.steps()) {
        List<Step> next = then(sequence, step);
        String state = compare(next, played);
        if (known.add(state)) {
          open.add(next);
        }
      }
    }

    assertThat(differences).isEmpty();
    assertThat(visited).isEqualTo(way.statuses());
  }

  /** What all sequences of a way share: reading a configuration takes longer than playing one. */
  private static final class Played {
    private final Way way;
    private final Configuration configuration;

    private Played(Way way) {
      this.way = way;
      this.configuration = way.configuration();
    }
  }

  /** Plays the sequence on both and compares at its end; returns the model's state. */
  private String compare(List<Step> sequence, Played played) {
    Pair pair = new Pair(played);
    for (Step step : sequence) {
      pair.take(step);
    }
    visited.add(pair.model.status());
    if (differences.size() < SHOWN) {
      pair.difference().ifPresent(found -> differences.add(sequence + ": " + found));
    }
    return pair.model.key();
  }

  /** The model and the engine, given the same. */
  private static final class Pair implements EngineListener {
    private final Subject subject;
    private final StatusModel model;
    private final DeskEngine engine;
    private long now = START;
    private double nav = OPENING;
    private double peak = OPENING;
    private boolean failing;
    private boolean accepted;
    private boolean shouldAccept;

    private Pair(Played played) {
      Way way = played.way;
      subject = way.subject();
      engine =
          new DeskEngine(
              played.configuration, new SymbolTable(10), this, true, watching(subject.breaker()));
      if (subject.hasPeak()) {
        engine.on(new Observation.Builder(BOOK, now).nav(OPENING).build());
      }
      engine.on(observation(CALM));
      model =
          new StatusModel(
              subject, way.autoReset(), way.cooldownMinutes() * Times.NANOS_PER_MINUTE, now, CALM);
    }

    /** The one breaker, which throws when it is told to. */
    private List<BreakerType> watching(BreakerId breaker) {
      return WrappedBreaker.wrapping(breaker, Failing::new).stream()
          .filter(type -> type.id().equals(breaker))
          .toList();
    }

    private final class Failing extends WrappedBreaker {
      private Failing(Breaker sound) {
        super(sound);
      }

      @Override
      public void on(Input input, BookFacts facts, ReadingBuffer reading) {
        if (failing) {
          throw new IllegalStateException("index out of bounds");
        }
        super.on(input, facts, reading);
      }
    }

    @Override
    public void answer(Submission submission, Answer answer) {
      accepted = answer instanceof Answer.Accepted;
    }

    private Observation observation(double reading) {
      Observation.Builder made = new Observation.Builder(BOOK, now);
      subject.feed(made, reading, peak);
      nav = Subject.underPeak(reading, peak);
      return made.build();
    }

    private void take(Step step) {
      accepted = false;
      shouldAccept = false;
      now +=
          switch (step) {
            case A_WHILE_PASSES -> StatusModel.A_WHILE;
            case INPUT_GOES_STALE -> LONG;
            default -> STEP;
          };
      model.clock(now);
      if (step.isReading()) {
        engine.on(observation(step.reading));
        model.observe(step.reading);
      } else if (step == Step.FAULT) {
        failing = true;
        engine.on(observation(CALM));
        failing = false;
        model.fail(CALM);
      } else {
        engine.on(new Tick(now));
        command(step).ifPresent(this::give);
        shouldAccept = modelled(step);
        model.followSilently(actual().status());
      }
    }

    private Optional<Command> command(Step step) {
      BreakerId breaker = subject.breaker();
      long end = now + StatusModel.BYPASS;
      return switch (step) {
        case TRIP -> Optional.of(new Command.Trip(BOOK, breaker));
        case RESET -> Optional.of(reset(new Companion.Nothing()));
        case RESET_WITH_REBASE -> Optional.of(reset(new Companion.Rebase()));
        case RESET_WITH_OVERRIDE ->
            Optional.of(reset(new Companion.WithOverride(wider(), Times.NEVER)));
        case RESET_WITH_BYPASS -> Optional.of(reset(new Companion.WithBypass(end)));
        case BYPASS -> Optional.of(new Command.Bypass(BOOK, breaker, end));
        case END_BYPASS -> Optional.of(new Command.EndBypass(BOOK, breaker));
        case DISABLE -> Optional.of(new Command.Disable(BOOK, breaker));
        case ENABLE -> Optional.of(new Command.Enable(BOOK, breaker));
        case KILL_BOOK -> Optional.of(new Command.KillSwitchOn(BOOK));
        case REVIVE_BOOK -> Optional.of(new Command.KillSwitchOff(BOOK));
        case KILL_DESK -> Optional.of(new Command.KillSwitchOn(Command.DESK));
        case REVIVE_DESK -> Optional.of(new Command.KillSwitchOff(Command.DESK));
        default -> Optional.empty();
      };
    }

    private Command reset(Companion with) {
      return new Command.Reset(BOOK, subject.breaker(), with);
    }

    private List<Command.KeyChange> wider() {
      return List.of(
          new Command.KeyChange(subject.limit(), ConfigNode.Numeric.of(StatusModel.WIDER)));
    }

    /** What the table says of the command: whether it is accepted. */
    private boolean modelled(Step step) {
      return switch (step) {
        case TRIP -> model.tripByHand();
        case RESET -> model.reset();
        case RESET_WITH_REBASE -> rebased(model.resetWithRebase());
        case RESET_WITH_OVERRIDE -> model.resetWithOverride();
        case RESET_WITH_BYPASS -> model.resetWithBypass();
        case BYPASS -> model.bypass();
        case END_BYPASS -> model.endBypass();
        case DISABLE -> model.disable();
        case ENABLE -> model.enable();
        case KILL_BOOK -> model.killBook();
        case REVIVE_BOOK -> model.reviveBook();
        case KILL_DESK -> model.killDesk();
        case REVIVE_DESK -> model.reviveDesk();
        default -> false;
      };
    }

    /** From now on readings are meant from the new peak. */
    private boolean rebased(boolean done) {
      peak = done ? nav : peak;
      return done;
    }

    private BreakerSnapshot actual() {
      return engine.snapshot(BOOK).orElseThrow().breakers().getFirst();
    }

    private void give(Command command) {
      engine.on(
          new Submission(1, command, "jmeyer", "as agreed", engine.configuration().version(), now));
    }

    private Optional<String> difference() {
      BreakerSnapshot actual = actual();
      boolean timed =
          switch (model.status()) {
            case COOLDOWN, BYPASSED -> true;
            case TRIPPED -> !model.latched();
            case ACTIVE, WARNING, DISABLED, LIQUIDATING, EMERGENCY_HALT -> false;
          };
      boolean same =
          actual.status() == model.status()
              && (model.status() == BreakerStatus.BYPASSED || actual.latched() == model.latched())
              && (!timed || actual.deadline() == model.deadline())
              && accepted == shouldAccept;
      return same
          ? Optional.empty()
          : Optional.of(
              "expected %s latched %b deadline %s accepted %b but was %s latched %b deadline %s accepted %b"
                  .formatted(
                      model.status(),
                      model.latched(),
                      seconds(model.deadline()),
                      shouldAccept,
                      actual.status(),
                      actual.latched(),
                      seconds(actual.deadline()),
                      accepted));
    }

    private static String seconds(long time) {
      return time == Times.NEVER ? "none" : String.valueOf((time - START) / STEP);
    }
  }
}
