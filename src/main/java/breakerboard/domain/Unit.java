package breakerboard.domain;

/** Unit of a configuration value, a trigger or a statistic. */
public enum Unit {
  /** A ratio shown in percent: 0.05 is shown as 5 %. */
  FRACTION,
  /** Already in percent: 95 is shown as 95 %. */
  PERCENT,
  COUNT,
  SECONDS,
  MINUTES,
  HOURS,
  /** Hour of the day, 9.5 is 09:30. */
  HOUR_OF_DAY,
  MILLISECONDS,
  SIGMA,
  MONEY,
  /** A bare number. */
  NUMBER,
  /** 0 or 1. */
  FLAG,
  TEXT
}
