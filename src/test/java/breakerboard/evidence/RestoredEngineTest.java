package breakerboard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.BookFacts;
import breakerboard.breakers.Breaker;
import breakerboard.breakers.BreakerType;
import breakerboard.breakers.Breakers;
import breakerboard.breakers.ReadingBuffer;
import breakerboard.config.Configuration;
import breakerboard.domain.Answer;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerId;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Event;
import breakerboard.domain.Explanation.NamedValue;
import breakerboard.domain.Input;
import breakerboard.domain.InputField;
import breakerboard.domain.MemoryState;
import breakerboard.domain.Submission;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.TradingState;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import breakerboard.testing.WrappedBreaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An engine that goes on from what was saved, with other numbers for its symbols, does to the last
 * bit what one does that never stopped: every event, answer and picture, whatever comes.
 */
class RestoredEngineTest {
  private static final int SEEDS = 24;
  private static final int INPUTS = 1000;
  private static final int SYMBOLS = 1000;
  private static final double RESTARTS = 0.004;
  private static final double LOOKS = 0.2;
  private static final int SHOWN = 200;

  /** One observation of so many. */
  private static final int RARELY = 400;

  static Iterable<Integer> seeds() {
    return IntStream.range(0, SEEDS).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void goesOnAsOneThatNeverStopped(int seed) {
    Random random = new Random(seed);
    RandomOperator operator =
        new RandomOperator(
            new Random(100 + seed),
            RandomDay.BOOKS,
            List.of(document(seed, true), document(seed + 1, true), document(seed, false)));
    RandomDay day = new RandomDay(seed, INPUTS, operator);
    Played uninterrupted =
        new Played(configuration(document(seed, seed % 3 > 0)), new SymbolTable(SYMBOLS));
    Played restarted = uninterrupted;
    int restarts = 0;
    for (int i = 0; i < INPUTS; i++) {
      Function<SymbolTable, Input> input = day.next(uninterrupted.engine);
      uninterrupted.take(input);
      String where = "seed " + seed + ", input " + i + ", restarts " + restarts;
      if (restarts > 0) {
        restarted.take(input);
        assertSame(where, restarted.told, uninterrupted.told);
      }
      if (restarts > 0 && random.nextDouble() < LOOKS) {
        assertSame(where, restarted.pictures(), uninterrupted.pictures());
        assertSame(where, restarted.desk(), uninterrupted.desk());
      }
      if (random.nextDouble() < RESTARTS || (restarts == 0 && i == INPUTS / 2)) {
        restarted = restarted.restarted(uninterrupted, "S" + random.nextInt(30));
        restarts++;
        assertSame(where, restarted.state(), uninterrupted.state());
      }
      uninterrupted.told.clear();
      restarted.told.clear();
    }
    assertThat(restarts).isPositive();
  }

  /** Names the first place where they differ: a picture of a desk is long. */
  private static void assertSame(String where, List<?> actual, List<?> expected) {
    if (!actual.equals(expected)) {
      String is = actual.toString();
      String was = expected.toString();
      int at = 0;
      while (at < Math.min(is.length(), was.length()) && is.charAt(at) == was.charAt(at)) {
        at++;
      }
      assertThat(around(is, at)).as(where).isEqualTo(around(was, at));
      assertThat(actual).as(where).isEqualTo(expected);
    }
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - SHOWN), Math.min(text.length(), at + SHOWN));
  }

  static ConfigNode.Members document(int seed, boolean manual) {
    String breakers =
        Breakers.all().stream()
            .map(type -> type.id().value())
            .map(
                name ->
                    "\"%s\": {\"enabled\": %b}".formatted(name, manual || !name.equals("manual")))
            .collect(Collectors.joining(", "));
    return PlayedDesk.configuration(
            """
            {"books": {"EQ-1": {"max_drawdown": 0.04}, "EQ-2": {}},
             "volatility_window_minutes": %d, "cooldown_period_minutes": %s,
             "max_history": %d, "sample_interval_seconds": %d,
             "kill_switch_sources": ["manual", "anomaly", "external"],
             "breaker_configs": {%s}}
            """
                .formatted(
                    2 + seed % 5,
                    seed % 2 == 0 ? "0.5" : "3",
                    20 + 30 * (seed % 3),
                    seed % 4 < 2 ? 1 : 12,
                    breakers))
        .document();
  }

  private static Configuration configuration(ConfigNode.Members document) {
    return Configuration.load(Breakers.catalogue(), document).configuration().orElseThrow();
  }

  /** Stumbles where others measure, and where they explain or find words. */
  private static final class Stumbling extends WrappedBreaker {
    private Stumbling(Breaker sound) {
      super(sound);
    }

    @Override
    public void on(Input input, BookFacts facts, ReadingBuffer reading) {
      stumble(facts, 0);
      super.on(input, facts, reading);
    }

    @Override
    public List<NamedValue> explain(int trigger, BookFacts facts) {
      stumble(facts, 1);
      return super.explain(trigger, facts);
    }

    @Override
    public String words(int trigger, ReadingBuffer reading, BookFacts facts) {
      stumble(facts, 2);
      return super.words(trigger, reading, facts);
    }

    private static void stumble(BookFacts facts, int over) {
      double volatility = facts.value(InputField.VOLATILITY);
      if (Math.floorMod((long) (volatility * 1e6), over == 0 ? RARELY : 3) == over) {
        throw new IllegalArgumentException("stumbled over " + volatility);
      }
    }
  }

  private static final class Played implements EngineListener {
    private static final List<BreakerType> TYPES =
        WrappedBreaker.wrapping(new BreakerId("volatility"), Stumbling::new);

    private final SymbolTable symbols;
    private final DeskEngine engine;
    private final List<Object> told = new ArrayList<>();
    private final List<Configuration> former = new ArrayList<>();

    private Played(Configuration configuration, SymbolTable symbols) {
      this.symbols = symbols;
      this.engine = new DeskEngine(configuration, symbols, this, true, TYPES);
    }

    /** Saved, and gone on from by another program with other symbols first. */
    private Played restarted(Played uninterrupted, String symbol) {
      MemoryState saved = new MemoryState();
      engine.save(saved);
      SymbolTable others = new SymbolTable(SYMBOLS);
      int _ = others.idOf(symbol);
      Played next = new Played(engine.configuration(), others);
      next.engine.knows(uninterrupted.former);
      next.engine.restore(saved);
      return next;
    }

    private void take(Function<SymbolTable, Input> input) {
      engine.on(input.apply(symbols));
    }

    private List<BookSnapshot> pictures() {
      return engine.bookNames().stream().map(book -> engine.snapshot(book).orElseThrow()).toList();
    }

    private List<Object> desk() {
      List<Object> desk = new ArrayList<>(engine.positions());
      desk.addAll(engine.quarantine());
      desk.add(engine.publish(true));
      desk.add(engine.lastLine("tcp://desk:9100"));
      desk.add(engine.countsDown());
      return desk;
    }

    private List<String> state() {
      StateText text = new StateText();
      engine.save(text);
      return text.lines();
    }

    @Override
    public void event(Event event) {
      told.add(event);
    }

    @Override
    public void because(String book, TradingState trading, String because) {
      told.add(book + " " + trading + " " + because);
    }

    @Override
    public void answer(Submission submission, Answer answer) {
      told.add(answer);
    }

    @Override
    public void configured(
        Configuration before, Configuration now, String operator, String reason, long time) {
      former.add(before);
      told.add(now.version() + " " + operator + " " + reason + " " + time);
    }
  }
}
