package breakerboard.evidence;

import breakerboard.domain.InputField;
import breakerboard.domain.Times;
import breakerboard.evidence.Line.Holding;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * A fortnight of a falling market round the days on which clocks change, and round half days and
 * holidays: many observations right at the moments that matter, and long pauses between them.
 */
final class RandomSessions {
  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final List<LocalDate> STARTS =
      List.of(
          LocalDate.parse("2026-03-02"),
          LocalDate.parse("2026-10-26"),
          LocalDate.parse("2026-11-20"),
          LocalDate.parse("2026-12-18"));
  private static final List<LocalTime> MOMENTS =
      List.of(
          LocalTime.of(0, 0),
          LocalTime.of(9, 15),
          LocalTime.of(9, 30),
          LocalTime.of(12, 25),
          LocalTime.of(12, 45),
          LocalTime.of(13, 0),
          LocalTime.of(15, 25),
          LocalTime.of(15, 45),
          LocalTime.of(16, 0));
  private static final double[] FALLS = {0.02, 0.045, 0.055, 0.07, 0.0701, 0.09, 0.13, 0.14, 0.2};
  private static final List<String> CHECKS = List.of("limits loaded", "venues up", "keys valid");

  private final Random random;
  private final List<Line> lines = new ArrayList<>();
  private long time;
  private double prior = 5000;
  private LocalDate priorOf;
  private double fall;

  private RandomSessions(int seed) {
    random = new Random(seed);
    priorOf = STARTS.get(seed % STARTS.size());
    time = Times.nanos(priorOf.atTime(8, 0).atZone(NEW_YORK).toInstant());
  }

  static List<Line> lines(int seed, int count) {
    RandomSessions sessions = new RandomSessions(seed);
    while (sessions.lines.size() < count) {
      sessions.next();
    }
    return sessions.lines;
  }

  static LocalDate date(long time) {
    return LocalDate.ofInstant(Times.instant(time), NEW_YORK);
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private void next() {
    time = chance(0.05) ? nextMoment() : time + pause();
    if (!date(time).equals(priorOf)) {
      priorOf = date(time);
      prior = Math.rint(100 * prior * random.nextDouble(0.9, 1.1)) / 100;
      fall = 0;
    }
    lines.add(
        new Line(
            time,
            lines.size() + 1L,
            0,
            chance(0.9) ? 1_000_000 : Double.NaN,
            false,
            Double.NaN,
            chance(0.1)
                ? Optional.of(new TreeMap<>(Map.of("S01", new Holding(1, ""))))
                : Optional.empty(),
            fields(),
            chance(0.2) ? Extras.reporting(checks()) : Extras.NONE));
  }

  private long pause() {
    double seconds = chance(0.97) ? random.nextDouble(1, 90) : random.nextDouble(90, 40_000);
    return Math.max(1, (long) (seconds * 1000)) * Times.NANOS_PER_MILLI;
  }

  /** The next of the moments, or a thousandth of a second to either side of it. */
  private long nextMoment() {
    LocalDate day = date(time);
    long beside = (random.nextInt(3) - 1) * Times.NANOS_PER_MILLI;
    for (LocalDate date : List.of(day, day.plusDays(1))) {
      for (LocalTime moment : MOMENTS) {
        long at = Times.nanos(date.atTime(moment).atZone(NEW_YORK).toInstant()) + beside;
        if (at > time) {
          return at;
        }
      }
    }
    throw new IllegalStateException("A day without a moment.");
  }

  private Map<InputField, Double> fields() {
    Map<InputField, Double> fields = new EnumMap<>(InputField.class);
    if (chance(0.04)) {
      fall = chance(0.3) ? 0 : FALLS[random.nextInt(FALLS.length)];
    }
    if (chance(0.9)) {
      double index = chance(0.1) ? level() : prior * (1 - fall + 0.002 * random.nextGaussian());
      fields.put(InputField.INDEX_LEVEL, index);
    }
    if (chance(0.8)) {
      fields.put(InputField.INDEX_PRIOR_CLOSE, prior);
    }
    if (chance(0.6)) {
      fields.put(InputField.NYSE_CIRCUIT_BREAKER, chance(0.05) ? 1.0 : 0.0);
    }
    if (chance(0.6)) {
      fields.put(InputField.NASDAQ_CIRCUIT_BREAKER, chance(0.05) ? 1.0 : 0.0);
    }
    if (chance(0.6)) {
      fields.put(InputField.VIX_LEVEL, chance(0.1) ? 40 : random.nextDouble(20, 50));
    }
    if (chance(0.5)) {
      fields.put(InputField.DATA_QUALITY_SCORE, chance(0.1) ? 94 : 99.0);
    }
    return fields;
  }

  /** Exactly at a level, or a cent beside it. */
  private double level() {
    double share = List.of(0.93, 0.87, 0.8).get(random.nextInt(3));
    return PlainMarket.cents(prior, share) + (random.nextInt(3) - 1) / 100.0;
  }

  private Map<String, Boolean> checks() {
    return Map.of(CHECKS.get(random.nextInt(CHECKS.size())), chance(0.85));
  }
}
