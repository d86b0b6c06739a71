package breakerboard.breakers;

import breakerboard.domain.Statistic;
import breakerboard.domain.Unit;

/** Takes statistics by name, in order. */
@FunctionalInterface
public interface StatisticsSink {
  void put(String name, Statistic value);

  /** A number; NaN, which is one that does not exist yet, is left out. */
  default void number(String name, double value, Unit unit) {
    if (!Double.isNaN(value)) {
      put(name, new Statistic.Number(value, unit));
    }
  }

  default void text(String name, String value) {
    put(name, new Statistic.Text(value));
  }
}
