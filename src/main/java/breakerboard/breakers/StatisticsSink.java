package breakerboard.breakers;

import breakerboard.domain.Statistic;
import breakerboard.domain.Unit;

/** Takes statistics by name, in order. */
@FunctionalInterface
public interface StatisticsSink {
  void put(String name, Statistic value);

  default void number(String name, double value, Unit unit) {
    put(name, new Statistic.Number(value, unit));
  }

  default void text(String name, String value) {
    put(name, new Statistic.Text(value));
  }
}
