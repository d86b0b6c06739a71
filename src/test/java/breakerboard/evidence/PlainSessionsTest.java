package breakerboard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.BreakerId;
import breakerboard.domain.EventType;
import breakerboard.domain.Level;
import breakerboard.domain.Times;
import breakerboard.domain.TriggerReading;
import breakerboard.evidence.PlainChecks.Trip;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The breakers that live by the clock of New York, over fifty random fortnights with half days,
 * holidays and changes of the clock, computed a second time.
 */
class PlainSessionsTest {
  private static final int SEEDS = 50;
  private static final int OBSERVATIONS = 2000;
  private static final int SHOWN = 40;
  private static final String SESSION = "time_based";
  private static final String MARKET = "market_circuit_breaker";
  private static final String CHECKS = "premarket_validation";
  private static final long CLOSING = 15 * Times.NANOS_PER_MINUTE;
  private static final String CONFIGURATION =
      """
      {"breaker_configs": {
        "volatility": {"enabled": false}, "drawdown": {"enabled": false},
        "loss_rate": {"enabled": false}, "position_limit": {"enabled": false},
        "data_feed_integrity": {"enabled": false},
        "market_circuit_breaker": {"enabled": true},
        "premarket_validation": {"enabled": true},
        "time_based": {"enabled": true, "custom_config": {
          "holidays": ["2026-11-26", "2026-12-25", "2027-01-01"],
          "early_closes": {"2026-11-27": 13, "2026-12-24": 13}}}}}
      """;

  /** The fortnights are wild enough. */
  private static final String[] LEVELS = {
    "market_circuit_breaker exchange CLEAR",
    "market_circuit_breaker exchange BREACH",
    "market_circuit_breaker exchange UNFED",
    "market_circuit_breaker level_1 CLEAR",
    "market_circuit_breaker level_1 BREACH",
    "market_circuit_breaker level_1 UNFED",
    "market_circuit_breaker level_2 BREACH",
    "market_circuit_breaker level_3 BREACH",
    "market_circuit_breaker vix CLEAR",
    "market_circuit_breaker vix WARN",
    "market_circuit_breaker vix UNFED",
    "time_based session CLEAR",
    "time_based session WARN",
    "time_based session BREACH",
    "premarket_validation checks CLEAR",
    "premarket_validation checks WARN",
    "premarket_validation checks BREACH",
  };

  private final Set<String> reached = new TreeSet<>();
  private final List<String> differences = new ArrayList<>();

  @Test
  void sessionsChecksAndHaltsOfTheMarketReadAsThePlainRecomputationSays() {
    IntStream.range(0, SEEDS).forEach(this::compare);

    assertThat(differences).isEmpty();
    assertThat(reached).contains(LEVELS);
  }

  private void compare(int seed) {
    Random operator = new Random(seed);
    PlayedDesk desk = new PlayedDesk(CONFIGURATION);
    PlainMarket market = new PlainMarket();
    PlainChecks checks = new PlainChecks();
    int seen = 0;
    for (Line line : RandomSessions.lines(seed, OBSERVATIONS)) {
      if (operator.nextInt(100) == 0) {
        desk.acknowledgeTrips();
        seen = desk.events().size();
        checks.acknowledged(trips(desk, seen));
      }
      desk.play(line);
      market.see(line);
      checks.see(line, trips(desk, seen));
      String where = "seed " + seed + " at " + Times.instant(line.time()) + " ";
      Map<String, Level> levels = levels(desk, MARKET);
      boolean warns = warns(levels);
      market.levels().forEach((name, level) -> expect(where, MARKET, name, level, levels));
      if (warns != market.warns()) {
        differences.add(where + "warns of the index: " + warns);
      }
      expect(where, SESSION, "session", session(line.time()), levels(desk, SESSION));
      expect(where, CHECKS, "checks", checks.level(), levels(desk, CHECKS));
      if (differences.size() > SHOWN) {
        return;
      }
    }
  }

  /** Takes the warning of the index's levels away, which of them says it is not compared. */
  private static boolean warns(Map<String, Level> levels) {
    boolean any = false;
    for (Map.Entry<String, Level> entry : levels.entrySet()) {
      if (entry.getKey().startsWith("level_") && entry.getValue() == Level.WARN) {
        any = true;
        entry.setValue(Level.CLEAR);
      }
    }
    return any;
  }

  private static Map<String, Level> levels(PlayedDesk desk, String breaker) {
    Map<String, Level> levels = new HashMap<>();
    for (TriggerReading trigger : desk.breaker(breaker).reading().triggers()) {
      levels.put(trigger.name(), trigger.level());
    }
    return levels;
  }

  private static List<Trip> trips(PlayedDesk desk, int seen) {
    BreakerId calendar = new BreakerId(SESSION);
    return IntStream.range(0, desk.events().size())
        .filter(i -> desk.events().get(i).type() == EventType.BREAKER_TRIPPED)
        .filter(i -> !desk.events().get(i).breaker().orElseThrow().equals(calendar))
        .mapToObj(i -> new Trip(desk.events().get(i).time(), i < seen))
        .toList();
  }

  private static Level session(long time) {
    LocalDate today = RandomSessions.date(time);
    boolean open =
        PlainDays.trades(today) && time >= PlainDays.open(today) && time < PlainDays.close(today);
    if (!open) {
      return Level.BREACH;
    }
    return PlainDays.close(today) - time <= CLOSING ? Level.WARN : Level.CLEAR;
  }

  private void expect(
      String where, String breaker, String trigger, Level expected, Map<String, Level> actual) {
    Level level = actual.get(trigger);
    reached.add(breaker + " " + trigger + " " + level);
    if (level != expected) {
      differences.add(
          where + breaker + "." + trigger + ": expected " + expected + " but was " + level);
    }
  }
}
