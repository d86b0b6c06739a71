package breakerboard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.config.Configuration;
import breakerboard.domain.Answer;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.Command.Companion;
import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.Submission;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Tick;
import breakerboard.domain.Times;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Every short way through the table of section 5, side by side with a model written by hand. */
class StatusMachineTest {
  private static final String BOOK = "main";
  private static final BreakerId BREAKER = new BreakerId("volatility");
  private static final long START = Times.nanos(Instant.parse("2026-03-05T14:30:00Z"));
  private static final long STEP = Times.NANOS_PER_SECOND;
  private static final long A_WHILE = 61 * Times.NANOS_PER_SECOND;
  private static final long LONG = 400 * Times.NANOS_PER_SECOND;
  private static final double CALM = 0.03;
  private static final int SHORT = 3;
  private static final int DEEP = 7;
  private static final int SHOWN = 10;

  /** What may happen next. */
  private enum Step {
    CALM_READING(CALM),
    JUST_BELOW_WARNING(0.039),
    WARNING_READING(0.045),
    JUST_BELOW_LIMIT(0.049),
    BREACHING_READING(0.06),
    A_WHILE_PASSES,
    INPUT_GOES_STALE,
    TRIP,
    RESET,
    RESET_WITH_BYPASS,
    BYPASS,
    END_BYPASS,
    DISABLE,
    ENABLE;

    private final double reading;

    Step() {
      this(Double.NaN);
    }

    Step(double reading) {
      this.reading = reading;
    }
  }

  private final List<String> differences = new ArrayList<>();
  private final Set<BreakerStatus> visited = EnumSet.noneOf(BreakerStatus.class);

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyShortSequenceEndsWhereTheTableSays(boolean autoReset) {
    Configuration configuration = configuration(autoReset);
    everySequence(List.of(), SHORT, configuration, autoReset);

    assertThat(differences).isEmpty();
  }

  private void everySequence(
      List<Step> done, int left, Configuration configuration, boolean autoReset) {
    if (left == 0) {
      compare(done, configuration, autoReset);
      return;
    }
    for (Step step : Step.values()) {
      everySequence(
          Stream.concat(done.stream(), Stream.of(step)).toList(),
          left - 1,
          configuration,
          autoReset);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyStateThatCanBeReachedObeysTheTableOnEveryInput(boolean autoReset) {
    Configuration configuration = configuration(autoReset);
    Set<String> known = new HashSet<>();
    Deque<List<Step>> open = new ArrayDeque<>(List.of(List.<Step>of()));
    while (!open.isEmpty() && differences.size() < SHOWN) {
      List<Step> sequence = open.removeFirst();
      for (Step step : Step.values()) {
        List<Step> next = Stream.concat(sequence.stream(), Stream.of(step)).toList();
        String state = compare(next, configuration, autoReset);
        if (known.add(state) && next.size() < DEEP) {
          open.add(next);
        }
      }
    }

    assertThat(differences).isEmpty();
    assertThat(visited)
        .containsAll(
            autoReset
                ? EnumSet.of(
                    BreakerStatus.ACTIVE,
                    BreakerStatus.WARNING,
                    BreakerStatus.TRIPPED,
                    BreakerStatus.COOLDOWN,
                    BreakerStatus.BYPASSED,
                    BreakerStatus.DISABLED)
                : EnumSet.of(BreakerStatus.TRIPPED, BreakerStatus.BYPASSED));
  }

  private static Configuration configuration(boolean autoReset) {
    return PlayedDesk.configuration(
        """
        {"cooldown_period_minutes": 1, "stale_seconds": 300,
         "breaker_configs": {"volatility": {"auto_reset": %b}}}
        """
            .formatted(autoReset));
  }

  /** Plays the sequence on both and compares after each step; returns the model's state. */
  private String compare(List<Step> sequence, Configuration configuration, boolean autoReset) {
    Pair pair = new Pair(configuration, autoReset);
    for (Step step : sequence) {
      pair.take(step);
    }
    visited.add(pair.model.status());
    pair.difference().ifPresent(found -> differences.add(sequence + ": " + found));
    return pair.model.key();
  }

  /** The model and the engine, given the same. */
  private static final class Pair implements EngineListener {
    private final StatusModel model;
    private final DeskEngine engine;
    private long now = START;
    private boolean accepted;
    private boolean shouldAccept;

    private Pair(Configuration configuration, boolean autoReset) {
      engine = new DeskEngine(configuration, new SymbolTable(10), this, true);
      engine.on(observation(CALM));
      model = new StatusModel(autoReset, now, CALM);
    }

    @Override
    public void answer(Answer answer) {
      accepted = answer instanceof Answer.Accepted;
    }

    private Observation observation(double volatility) {
      return new Observation.Builder(BOOK, now).field(InputField.VOLATILITY, volatility).build();
    }

    private void take(Step step) {
      accepted = false;
      shouldAccept = false;
      now +=
          switch (step) {
            case A_WHILE_PASSES -> A_WHILE;
            case INPUT_GOES_STALE -> LONG;
            default -> STEP;
          };
      model.clock(now);
      switch (step) {
        case CALM_READING,
            JUST_BELOW_WARNING,
            WARNING_READING,
            JUST_BELOW_LIMIT,
            BREACHING_READING -> {
          engine.on(observation(step.reading));
          model.observe(step.reading);
        }
        case A_WHILE_PASSES, INPUT_GOES_STALE -> engine.on(new Tick(now));
        case TRIP -> {
          give(new Command.Trip(BOOK, BREAKER));
          shouldAccept = model.tripByHand();
        }
        case RESET -> {
          give(new Command.Reset(BOOK, BREAKER, new Companion.Nothing()));
          shouldAccept = model.reset();
        }
        case RESET_WITH_BYPASS -> {
          give(
              new Command.Reset(BOOK, BREAKER, new Companion.WithBypass(now + StatusModel.BYPASS)));
          shouldAccept = model.resetWithBypass();
        }
        case BYPASS -> {
          give(new Command.Bypass(BOOK, BREAKER, now + StatusModel.BYPASS));
          shouldAccept = model.bypass();
        }
        case END_BYPASS -> {
          give(new Command.EndBypass(BOOK, BREAKER));
          shouldAccept = model.endBypass();
        }
        case DISABLE -> {
          give(new Command.Disable(BOOK, BREAKER));
          shouldAccept = model.disable();
        }
        case ENABLE -> {
          give(new Command.Enable(BOOK, BREAKER));
          shouldAccept = model.enable();
        }
      }
      if (Double.isNaN(step.reading)) {
        model.followSilently(actual().status());
      }
    }

    private BreakerSnapshot actual() {
      return engine.snapshot(BOOK).orElseThrow().breakers().stream()
          .filter(b -> b.breaker().equals(BREAKER))
          .findFirst()
          .orElseThrow();
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
