package breakerboard.golden;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.BookSnapshot;
import breakerboard.domain.Level;
import breakerboard.domain.Reading;
import breakerboard.domain.Statistic;
import breakerboard.domain.Times;
import breakerboard.domain.TriggerReading;
import breakerboard.testing.SharedFolder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The four core breakers, every trigger judged on its own at every observation. */
class GoldenCoreTest {
  private static final double RELATIVE = 1e-9;
  private static final double ABSOLUTE = 1e-12;
  private static final int SHOWN = 40;

  /** Column of the reference, breaker, trigger: 1 where the trigger is over its limit. */
  private static final String[][] BREACHES = {
    {"vol_spot", "volatility", "spot"},
    {"vol_accel", "volatility", "acceleration"},
    {"vol_breakout", "volatility", "breakout"},
    {"dd_limit", "drawdown", "limit"},
    {"dd_accel", "drawdown", "acceleration"},
    {"dd_underwater", "drawdown", "underwater"},
    {"loss_limit", "loss_rate", "limit"},
    {"loss_consecutive", "loss_rate", "consecutive"},
    {"loss_accel", "loss_rate", "acceleration"},
    {"pos_count", "position_limit", "count"},
    {"pos_conc", "position_limit", "concentration"},
    {"pos_sector", "position_limit", "sector"},
    {"pos_long", "position_limit", "long"},
    {"pos_short", "position_limit", "short"},
  };

  /**
   * Column of the reference, breaker, and the triggers whose breach implies their warning. Not
   * breakout: with the case's floor of 0 its warning is its breach, and the reference leaves it
   * out.
   */
  private static final String[][] WARNINGS = {
    {"vol_warn", "volatility", "spot"},
    {"dd_warn", "drawdown", "limit", "acceleration"},
    {"loss_warn", "loss_rate", "limit", "consecutive"},
    {"pos_warn", "position_limit", "count", "concentration"},
  };

  /** Column of the reference, breaker, statistic. */
  private static final String[][] STATISTICS = {
    {"dd", "drawdown", "current_drawdown"},
    {"loss_rate", "loss_rate", "current_loss_rate"},
    {"loss_count", "loss_rate", "consecutive_losses"},
    {"max_conc", "position_limit", "max_concentration"},
    {"hhi", "position_limit", "position_hhi"},
    {"sector_hhi", "position_limit", "sector_hhi"},
    {"vol_mean", "volatility", "mean_volatility"},
    {"vol_std", "volatility", "volatility_std"},
    {"vol_trend", "volatility", "volatility_trend"},
    {"dd_trend", "drawdown", "drawdown_trend"},
    {"dd_avg", "drawdown", "average_drawdown"},
    {"loss_freq", "loss_rate", "loss_frequency"},
    {"loss_avg", "loss_rate", "avg_loss_magnitude"},
    {"loss_std", "loss_rate", "loss_volatility"},
  };

  private final List<String> differences = new ArrayList<>();

  @Test
  void everyObservationOfTheCoreCaseReadsAsTheReferenceSays() throws Exception {
    List<BookSnapshot> pictures = GoldenReplay.of("golden");
    List<String> expected = SharedFolder.lines("golden/expected.csv");
    String[] columns = expected.getFirst().split(",");

    for (int i = 1; i < expected.size() && differences.size() < SHOWN; i++) {
      Map<String, String> row = new HashMap<>();
      String[] cells = expected.get(i).split(",");
      for (int column = 0; column < columns.length; column++) {
        row.put(columns[column], cells[column]);
      }
      compare("row " + i, row, pictures.get(i - 1));
    }

    assertThat(differences).isEmpty();
    assertThat(pictures).hasSize(expected.size() - 1);
  }

  private void compare(String where, Map<String, String> row, BookSnapshot picture) {
    if (!Instant.parse(row.getOrDefault("ts", ""))
        .equals(Times.instant(picture.lastObservation()))) {
      differences.add(where + " ts: " + Times.instant(picture.lastObservation()));
    }
    for (String[] breach : BREACHES) {
      Level level = level(picture, breach[1], breach[2]);
      flag(where + " " + breach[0], row.getOrDefault(breach[0], ""), level == Level.BREACH);
    }
    for (String[] warning : WARNINGS) {
      warning(where, row, picture, warning);
    }
    for (String[] statistic : STATISTICS) {
      number(
          where + " " + statistic[0],
          Double.parseDouble(row.getOrDefault(statistic[0], "")),
          statistic(picture, statistic[1], statistic[2]));
    }
  }

  private void warning(
      String where, Map<String, String> row, BookSnapshot picture, String[] warning) {
    boolean warns = false;
    for (int i = 2; i < warning.length; i++) {
      warns |= level(picture, warning[1], warning[i]) != Level.CLEAR;
    }
    if (warning[1].equals("volatility")) {
      Level acceleration = level(picture, "volatility", "acceleration");
      if (acceleration == Level.BREACH && !warns) {
        return; // a breach of acceleration hides whether its own, shorter warning holds
      }
      warns |= acceleration == Level.WARN;
    }
    flag(where + " " + warning[0], row.getOrDefault(warning[0], ""), warns);
  }

  private static Level level(BookSnapshot picture, String breaker, String trigger) {
    return reading(picture, breaker).triggers().stream()
        .filter(t -> t.name().equals(trigger))
        .findFirst()
        .map(TriggerReading::level)
        .orElseThrow();
  }

  private static double statistic(BookSnapshot picture, String breaker, String name) {
    return reading(picture, breaker).statistics().get(name)
            instanceof Statistic.Number(double value, var _)
        ? value
        : Double.NaN;
  }

  private static Reading reading(BookSnapshot picture, String breaker) {
    return picture.breakers().stream()
        .filter(b -> b.breaker().value().equals(breaker))
        .findFirst()
        .orElseThrow()
        .reading();
  }

  private void flag(String where, String expected, boolean actual) {
    if (!expected.equals(actual ? "1" : "0")) {
      differences.add(where + ": expected " + expected + " but was " + actual);
    }
  }

  private void number(String where, double expected, double actual) {
    double tolerance = Math.max(ABSOLUTE, RELATIVE * Math.abs(expected));
    if (!(Math.abs(expected - actual) <= tolerance)) {
      differences.add(where + ": expected " + expected + " but was " + actual);
    }
  }
}
