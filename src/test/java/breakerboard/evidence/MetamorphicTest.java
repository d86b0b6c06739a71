package breakerboard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.Level;
import breakerboard.domain.TriggerReading;
import breakerboard.evidence.Line.Holding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must change nothing changes nothing, and what is stricter is never more lenient. */
class MetamorphicTest {
  private static final int OBSERVATIONS = 500;
  private static final int SHOWN = 10;
  private static final double EXACT = 0;
  private static final double ROUNDED = 1e-7;

  /** A trigger at one observation. */
  private record Seen(String where, TriggerReading trigger) {}

  private static List<Line> lines(int seed) {
    return RandomDesk.lines(seed, OBSERVATIONS);
  }

  private static String limits(int seed) {
    return PlainLimits.of(seed).json();
  }

  /** Every trigger after every line. */
  private static List<Seen> seen(String json, List<Line> lines) {
    PlayedDesk desk = new PlayedDesk(json);
    List<Seen> all = new ArrayList<>();
    for (Line line : lines) {
      desk.play(line);
      for (BreakerSnapshot breaker : desk.book().breakers()) {
        String where = "line " + line.sequence() + " " + breaker.breaker().value();
        breaker.reading().triggers().forEach(t -> all.add(new Seen(where + "." + t.name(), t)));
      }
    }
    return all;
  }

  private static List<String> differences(List<Seen> one, List<Seen> other, double tolerance) {
    assertThat(other).hasSameSizeAs(one);
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < one.size() && differences.size() < SHOWN; i++) {
      TriggerReading a = one.get(i).trigger();
      TriggerReading b = other.get(i).trigger();
      if (a.level() != b.level() || !same(a.value(), b.value(), tolerance)) {
        differences.add(
            "%s: %s %s, then %s %s"
                .formatted(one.get(i).where(), a.level(), a.value(), b.level(), b.value()));
      }
    }
    return differences;
  }

  private static boolean same(double one, double other, double tolerance) {
    return Double.compare(one, other) == 0 || Verdict.same(one, other, tolerance);
  }

  /** Time, type, breaker and status of each event: all but the money in its words. */
  private static List<String> course(PlayedDesk desk) {
    return desk.events().stream().map(MetamorphicTest::essence).toList();
  }

  private static String essence(Event e) {
    return "%d %s %s %s".formatted(e.time(), e.type(), e.breaker(), e.status());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 10, 21, 31})
  void aCurrencyOfAQuarterTheWorthChangesNoReadingByABit(int seed) {
    List<Line> converted = lines(seed).stream().map(line -> line.times(4)).toList();

    assertThat(differences(seen(limits(seed), lines(seed)), seen(limits(seed), converted), EXACT))
        .isEmpty();
    assertThat(course(new PlayedDesk(limits(seed)).play(converted)))
        .isEqualTo(course(new PlayedDesk(limits(seed)).play(lines(seed))));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 10, 21, 31})
  void anyOtherCurrencyChangesNoReadingButForRounding(int seed) {
    List<Line> converted = lines(seed).stream().map(line -> line.times(0.9137)).toList();

    assertThat(differences(seen(limits(seed), lines(seed)), seen(limits(seed), converted), ROUNDED))
        .isEmpty();
  }

  /** The book doubles and halves with its flows; each NAV moves by the same factor as before. */
  @ParameterizedTest
  @ValueSource(ints = {0, 3, 12, 20, 27})
  void cashThatDoublesOrHalvesTheBookIsNeitherProfitNorLoss(int seed) {
    List<Line> without = lines(seed).stream().map(MetamorphicTest::withoutFlow).toList();

    List<Seen> withFlows = seen(limits(seed), withFlows(without, seed));
    assertThat(differences(ofNav(seen(limits(seed), without)), ofNav(withFlows), EXACT)).isEmpty();
  }

  /** The share of a position in the book does change until new positions come. */
  private static List<Seen> ofNav(List<Seen> all) {
    return all.stream().filter(s -> !s.where().contains("position_limit")).toList();
  }

  private static Line withoutFlow(Line line) {
    return new Line(
        line.time(),
        line.sequence(),
        line.refusedBefore(),
        line.nav(),
        line.navUnusable(),
        Double.NaN,
        line.positions(),
        line.fields(),
        line.extras());
  }

  private static List<Line> withFlows(List<Line> lines, int seed) {
    Random random = new Random(seed);
    List<Line> all = new ArrayList<>();
    double rate = 1;
    double before = Double.NaN;
    for (Line line : lines) {
      double flow = Double.NaN;
      if (line.hasNav() && !Double.isNaN(before) && random.nextInt(20) == 0) {
        double factor = rate > 1 || (rate == 1 && random.nextBoolean()) ? 0.5 : 2;
        flow = before * factor - before;
        rate *= factor;
      }
      Line scaled = line.times(rate);
      all.add(
          new Line(
              scaled.time(),
              scaled.sequence(),
              scaled.refusedBefore(),
              scaled.nav(),
              scaled.navUnusable(),
              flow,
              scaled.positions(),
              scaled.fields(),
              scaled.extras()));
      before = scaled.hasNav() ? scaled.nav() : before;
    }
    return all;
  }

  /** Each position becomes two neighbouring halves of the same sector. */
  @ParameterizedTest
  @ValueSource(ints = {0, 7, 16, 25})
  void aPositionSplitIntoTwoSymbolsChangesNoSectorAndNoExposure(int seed) {
    List<Line> split = lines(seed).stream().map(MetamorphicTest::split).toList();

    assertThat(
            differences(
                exposures(seen(limits(seed), lines(seed))),
                exposures(seen(limits(seed), split)),
                ROUNDED))
        .isEmpty();
  }

  private static List<Seen> exposures(List<Seen> all) {
    List<String> names = List.of("sector", "long", "short", "gross", "net");
    return all.stream().filter(s -> names.contains(s.trigger().name())).toList();
  }

  private static Line split(Line line) {
    Optional<SortedMap<String, Holding>> halves =
        line.positions()
            .map(
                held -> {
                  SortedMap<String, Holding> all = new TreeMap<>();
                  held.forEach(
                      (symbol, h) -> {
                        Holding half = h.worth(h.marketValue() / 2);
                        all.put(symbol + ".A", half);
                        all.put(symbol + ".B", half);
                      });
                  return all;
                });
    return new Line(
        line.time(),
        line.sequence(),
        line.refusedBefore(),
        line.nav(),
        line.navUnusable(),
        line.flow(),
        halves,
        line.fields(),
        line.extras());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 6, 13, 24, 31})
  void tighterLimitsNeverTripLater(int seed) {
    PlainLimits ordinary = PlainLimits.of(seed);
    PlainLimits tighter = ordinary.tightened(0.7);
    List<Seen> loose = seen(ordinary.json(), lines(seed));
    List<Seen> tight = seen(tighter.json(), lines(seed));

    List<String> lenient = new ArrayList<>();
    for (int i = 0; i < loose.size(); i++) {
      Level before = loose.get(i).trigger().level();
      Level now = tight.get(i).trigger().level();
      if (before.compareTo(now) > 0) {
        lenient.add(loose.get(i).where() + ": " + before + ", but tighter " + now);
      }
    }

    assertThat(lenient).isEmpty();
    Map<String, Long> early = firstTrips(new PlayedDesk(tighter.json()).play(lines(seed)));
    assertThat(firstTrips(new PlayedDesk(ordinary.json()).play(lines(seed))))
        .isNotEmpty()
        .allSatisfy(
            (breaker, at) ->
                assertThat(early.getOrDefault(breaker, Long.MAX_VALUE)).isLessThanOrEqualTo(at));
  }

  private static Map<String, Long> firstTrips(PlayedDesk desk) {
    Map<String, Long> first = new TreeMap<>();
    desk.events().stream()
        .filter(event -> event.type() == EventType.BREAKER_TRIPPED)
        .forEach(event -> first.putIfAbsent(event.breaker().toString(), event.time()));
    return first;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 18, 31})
  void howOftenTheClockTicksChangesNoEvent(int seed) {
    List<String> none = new PlayedDesk(limits(seed)).play(lines(seed)).written();

    assertThat(none).isNotEmpty();
    assertThat(ticking(seed, 1).written()).isEqualTo(none);
    assertThat(ticking(seed, 17).written()).isEqualTo(none);
  }

  /** So many ticks, evenly, between one line and the next. */
  private static PlayedDesk ticking(int seed, int ticks) {
    PlayedDesk desk = new PlayedDesk(limits(seed));
    List<Line> lines = lines(seed);
    desk.play(lines.getFirst());
    for (int i = 1; i < lines.size(); i++) {
      long from = lines.get(i - 1).time();
      long step = (lines.get(i).time() - from) / (ticks + 1);
      for (int tick = 1; tick <= ticks; tick++) {
        desk.tick(from + tick * step);
      }
      desk.play(lines.get(i));
    }
    return desk;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "volatility",
        "drawdown",
        "loss_rate",
        "position_limit",
        "data_feed_integrity",
        "correlation",
        "technical",
        "anomaly_detection",
        "model_performance",
        "liquidation_required"
      })
  void aDisabledBreakerChangesNoOthersReadingStatusOrEvent(String disabled) {
    String off =
        limits(0)
            .replace(
                "\"" + disabled + "\": {\"enabled\": true",
                "\"" + disabled + "\": {\"enabled\": false");
    PlayedDesk without = new PlayedDesk(off);
    PlayedDesk with = new PlayedDesk(limits(0));
    for (Line line : lines(0)) {
      without.play(line);
      with.play(line);
      assertThat(others(without.book(), disabled)).isEqualTo(others(with.book(), disabled));
    }

    assertThat(without.breaker(disabled).status().name()).isEqualTo("DISABLED");
  }

  private static List<String> others(BookSnapshot book, String but) {
    return book.breakers().stream()
        .filter(b -> !b.breaker().value().equals(but))
        .map(b -> b.breaker() + " " + b.status() + " " + b.deadline() + " " + b.reading())
        .toList();
  }
}
