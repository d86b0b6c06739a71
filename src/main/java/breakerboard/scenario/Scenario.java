package breakerboard.scenario;

import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A built-in run of market days against a few books: the same seed, the same observations. */
public final class Scenario {
  /** How long before 09:30 a day's data begins. */
  private static final int PRELUDE_SECONDS = 30 * 60;

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalTime OPENS = LocalTime.of(9, 30);
  private static final int INCIDENT_FROM = 2 * 3600;
  private static final int INCIDENT_TO = INCIDENT_FROM + 180;
  private static final double FOUR_DECIMALS = 1e4;
  private static final double SIX_DECIMALS = 1e6;

  private final String name;
  private final String label;
  private final List<MarketDay> days;
  private final boolean incident;

  private Scenario(String name, String label, List<MarketDay> days, boolean incident) {
    this.name = name;
    this.label = label;
    this.days = days;
    this.incident = incident;
  }

  /** Takes the observations of a scenario in their order. */
  @FunctionalInterface
  public interface Sink {
    void accept(Observation observation) throws InterruptedException;
  }

  /** The names of all scenarios. */
  public static List<String> names() {
    return all().stream().map(Scenario::name).toList();
  }

  /** The scenario of that name. */
  public static Optional<Scenario> find(String name) {
    return all().stream().filter(s -> s.name.equals(name)).findFirst();
  }

  private static List<Scenario> all() {
    return List.of(
        new Scenario(
            "march-2020", "6 to 18 March 2020, reconstructed intraday path", March2020.DAYS, false),
        new Scenario(
            "quiet-day", "a calm day with one bad-data incident, made up", List.of(quiet()), true));
  }

  private static MarketDay quiet() {
    return new MarketDay(
        LocalDate.of(2020, 2, 12),
        3357.75,
        3381.47,
        3369.72,
        15.18,
        13.74,
        MarketDay.NO_HALT,
        List.of(
            MarketDay.Point.at(0, 3370.50),
            MarketDay.Point.at(25, 3369.72),
            MarketDay.Point.at(200, 3376),
            MarketDay.Point.at(370, 3381.47),
            MarketDay.Point.at(390, 3379.45)));
  }

  public String name() {
    return name;
  }

  /** What it shows and what of it is reconstructed. */
  public String label() {
    return label;
  }

  public int sessions() {
    return days.size();
  }

  /**
   * Hands over the observations.
   *
   * @param sessions how many of its days, at most {@link #sessions()}
   * @param books how many books, at least 1
   * @param stepSeconds time between two observations of a book, at least 0.001
   */
  public void play(
      SymbolTable symbols, int sessions, int books, double stepSeconds, long seed, Sink sink)
      throws InterruptedException {
    Random random = new Random(seed);
    Signals signals = new Signals(new Random(~seed));
    List<SimulatedBook> simulated = new ArrayList<>();
    for (int i = 0; i < books; i++) {
      BookPlan plan = BookPlan.number(i);
      simulated.add(
          new SimulatedBook(incident ? plan.calm() : plan, symbols, new Random(seed + i)));
    }
    for (MarketDay day : days.subList(0, Math.min(sessions, days.size()))) {
      IndexPath index = new IndexPath(day, random);
      long steps = (long) Math.ceil((PRELUDE_SECONDS + MarketDay.SESSION_SECONDS) / stepSeconds);
      for (long i = 0; i <= steps; i++) {
        double second = Math.min(i * stepSeconds - PRELUDE_SECONDS, MarketDay.SESSION_SECONDS);
        step(day, index, second, stepSeconds, simulated, random, signals, sink);
      }
    }
  }

  private void step(
      MarketDay day,
      IndexPath path,
      double second,
      double stepSeconds,
      List<SimulatedBook> books,
      Random random,
      Signals signals,
      Sink sink)
      throws InterruptedException {
    long start = Times.nanos(day.date().atTime(OPENS).atZone(NEW_YORK).toInstant());
    long time = start + Math.round(second * Times.NANOS_PER_SECOND);
    double index = path.at(second, second - stepSeconds);
    double volatility = Weather.volatility(day, index, second, random);
    for (int i = 0; i < books.size(); i++) {
      SimulatedBook book = books.get(i);
      long own = time + Math.round(i * Times.NANOS_PER_SECOND * stepSeconds / books.size());
      Observation.Builder into =
          new Observation.Builder(book.name(), own - Math.floorMod(own, Times.NANOS_PER_MILLI));
      book.step(index, second, stepSeconds, into);
      market(day, index, volatility, second, into);
      signals.tell(day, index, into);
      if (!book.silent(second)) {
        sink.accept(into.build());
      }
    }
  }

  private void market(
      MarketDay day, double index, double volatility, double second, Observation.Builder into) {
    boolean bad = incident && second >= INCIDENT_FROM && second < INCIDENT_TO;
    double share = Math.clamp(second / MarketDay.SESSION_SECONDS, 0, 1);
    into.field(InputField.VOLATILITY, round(volatility, SIX_DECIMALS))
        .field(
            InputField.VIX_LEVEL,
            round(day.priorVix() + share * (day.vix() - day.priorVix()), FOUR_DECIMALS))
        .field(InputField.INDEX_PRIOR_CLOSE, day.priorClose())
        .field(InputField.DATA_QUALITY_SCORE, bad ? 88.5 : 99.6)
        .field(InputField.DATA_FEED_LATENCY_MS, bad ? 1850 : 38)
        .field(InputField.MISSING_DATA_PCT, bad ? 7.5 : 0.2);
    if (second >= 0) {
      into.field(InputField.INDEX_LEVEL, round(index, FOUR_DECIMALS));
    }
  }

  private static double round(double value, double decimals) {
    return Math.rint(value * decimals) / decimals;
  }
}
