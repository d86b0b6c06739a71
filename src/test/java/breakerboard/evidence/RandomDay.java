package breakerboard.evidence;

import breakerboard.domain.FeedPosition;
import breakerboard.domain.FeedReport;
import breakerboard.domain.FeedState;
import breakerboard.domain.Input;
import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.QueueLevel;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.Restart;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Tick;
import breakerboard.domain.Times;
import breakerboard.engine.DeskEngine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/** Inputs of every kind that an engine can get, for several books from several feeds. */
final class RandomDay {
  static final List<String> BOOKS = List.of("EQ-1", "EQ-2", "main");
  private static final List<String> FEEDS = List.of("tcp://desk:9100", "file:eq2.jsonl", "");
  private static final List<String> CHECKS = List.of("limits loaded", "venues up", "NAV");
  private static final double PRIOR = 5000;
  private static final double[] FALLS = {0, 0.01, 0.055, 0.07, 0.09, 0.14, 0.21};

  private final Random random;
  private final List<Deque<Line>> lines;
  private final RandomOperator operator;
  private long now;
  private Line before;
  private double fall;

  /** The lines come later than they say, since time passes between them. */
  private long shift;

  RandomDay(long seed, int inputs, RandomOperator operator) {
    this.random = new Random(seed);
    this.operator = operator;
    this.lines =
        Stream.of(1, 2, 3)
            .<Deque<Line>>map(
                book -> new ArrayDeque<>(RandomDesk.roughLines(10 * seed + book, inputs)))
            .toList();
    this.before = lines.getFirst().peekFirst();
    this.now = before.time();
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /**
   * What comes next, the same for every table of symbols.
   *
   * @param desk as it has become
   */
  Function<SymbolTable, Input> next(DeskEngine desk) {
    double kind = random.nextDouble();
    if (kind < 0.62) {
      return observation();
    }
    Input input = other(kind, desk);
    return _ -> input;
  }

  private Input other(double kind, DeskEngine desk) {
    pass();
    if (kind < 0.7) {
      return new Tick(now);
    }
    if (kind < 0.74) {
      return new QueueLevel(chance(0.3) ? 0.9 : random.nextDouble(), now);
    }
    if (kind < 0.78) {
      return new FeedReport(one(FEEDS), one(List.of(FeedState.values())), "as it says", now);
    }
    if (kind < 0.82) {
      long line = chance(0.2) ? RefusedLine.NO_LINE : before.sequence();
      return new RefusedLine(one(FEEDS), line, chance(0.5) ? "nav" : "", "not JSON", now);
    }
    if (kind < 0.83) {
      return new FeedPosition(one(FEEDS), before.sequence(), 1000, "inode 7", now);
    }
    if (kind < 0.833) {
      return new Restart(now - 1, 7, chance(0.3) ? "The checkpoint cannot be read." : "", now);
    }
    return operator.next(desk, now);
  }

  private void pass() {
    double kind = random.nextDouble();
    double seconds =
        kind < 0.3 ? 0 : kind < 0.98 ? random.nextDouble(0, 5) : random.nextDouble(0, 4000);
    now += Times.ofSeconds(seconds);
  }

  /** The earliest one that any book has; now and then the one before once more, or a future one. */
  private Function<SymbolTable, Input> observation() {
    int book = 0;
    for (int i = 1; i < lines.size(); i++) {
      book = lines.get(i).getFirst().time() < lines.get(book).getFirst().time() ? i : book;
    }
    Line line = chance(0.02) ? before : lines.get(book).removeFirst();
    before = line;
    shift = Math.max(shift, now - line.time());
    now = Math.max(now, line.time() + shift);
    String name = BOOKS.get(book);
    String feed = chance(0.03) ? one(FEEDS) : FEEDS.get(book);
    long arrival = now;
    long time = line.time() - line.extras().behind() + shift;
    boolean future = chance(0.01);
    Map<InputField, Double> more = market();
    Map<String, Boolean> checks = chance(0.1) ? Map.of(one(CHECKS), chance(0.8)) : Map.of();
    boolean unusable = chance(0.02);
    boolean unknown = chance(0.02);
    return symbols -> {
      Observation.Builder made = line.builder(symbols, name, feed).time(time).arrival(arrival);
      more.forEach(made::field);
      if (!checks.isEmpty()) {
        made.checks(checks);
      }
      if (unusable) {
        made.unusable(InputField.VIX_LEVEL);
      }
      if (unknown) {
        made.unknown();
      }
      if (future) {
        made.time(arrival + 3600 * Times.NANOS_PER_SECOND);
      }
      return made.build();
    };
  }

  private Map<InputField, Double> market() {
    if (chance(0.02)) {
      fall = FALLS[random.nextInt(FALLS.length)];
    }
    if (chance(0.5)) {
      return Map.of();
    }
    return Map.of(
        InputField.INDEX_LEVEL,
        PRIOR * (1 - fall),
        InputField.INDEX_PRIOR_CLOSE,
        PRIOR,
        InputField.NYSE_CIRCUIT_BREAKER,
        chance(0.01) ? 1.0 : 0.0,
        InputField.MODEL_SAMPLES,
        100.0,
        InputField.SPREAD_WIDENING,
        random.nextDouble());
  }
}
