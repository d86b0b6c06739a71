package breakerboard.domain;

/**
 * The numeric inputs of an observation besides NAV and positions, with their usable ranges
 * (inclusive).
 */
public enum InputField {
  VOLATILITY(Group.MARKET, "volatility", 0, Double.MAX_VALUE),
  VOLUME_RATIO(Group.MARKET, "volume_ratio", 0, Double.MAX_VALUE),
  SPREAD_WIDENING(Group.MARKET, "spread_widening", -Double.MAX_VALUE, Double.MAX_VALUE),
  PRICE_ANOMALY_SCORE(Group.MARKET, "price_anomaly_score", -Double.MAX_VALUE, Double.MAX_VALUE),
  VOLUME_ANOMALY_SCORE(Group.MARKET, "volume_anomaly_score", -Double.MAX_VALUE, Double.MAX_VALUE),
  CORRELATION_BREAKDOWN_SCORE(Group.MARKET, "correlation_breakdown_score", 0, Double.MAX_VALUE),
  MARKET_REGIME_CHANGE(Group.MARKET, "market_regime_change"),
  NYSE_CIRCUIT_BREAKER(Group.MARKET, "nyse_circuit_breaker"),
  NASDAQ_CIRCUIT_BREAKER(Group.MARKET, "nasdaq_circuit_breaker"),
  VIX_LEVEL(Group.MARKET, "vix_level", 0, Double.MAX_VALUE),
  INDEX_LEVEL(Group.MARKET, "index_level", Double.MIN_VALUE, Double.MAX_VALUE),
  INDEX_PRIOR_CLOSE(Group.MARKET, "index_prior_close", Double.MIN_VALUE, Double.MAX_VALUE),
  DATA_FEED_LATENCY_MS(Group.MARKET, "data_feed_latency_ms", 0, Double.MAX_VALUE),
  MISSING_DATA_PCT(Group.MARKET, "missing_data_pct", 0, 100),
  DATA_QUALITY_SCORE(Group.MARKET, "data_quality_score", 0, 100),
  MODEL_ACCURACY(Group.MODEL, "accuracy", 0, 1),
  MODEL_SAMPLES(Group.MODEL, "samples", 0, Double.MAX_VALUE),
  ORDER_REJECT_RATE(Group.SYSTEM, "order_reject_rate", 0, 1),
  ERROR_COUNT(Group.SYSTEM, "error_count", 0, Double.MAX_VALUE),
  ORDER_LATENCY_MS(Group.SYSTEM, "order_latency_ms", 0, Double.MAX_VALUE);

  /** The object of an observation in which a field stands on the wire. */
  public enum Group {
    MARKET,
    MODEL,
    SYSTEM
  }

  private final Group group;
  private final String wireName;
  private final double least;
  private final double most;
  private final boolean flag;

  InputField(Group group, String wireName, double least, double most) {
    this.group = group;
    this.wireName = wireName;
    this.least = least;
    this.most = most;
    this.flag = false;
  }

  InputField(Group group, String wireName) {
    this.group = group;
    this.wireName = wireName;
    this.least = 0;
    this.most = 1;
    this.flag = true;
  }

  public Group group() {
    return group;
  }

  /** Its name inside its group's object. */
  public String wireName() {
    return wireName;
  }

  /** Whether it is a JSON boolean, kept as 0 or 1. */
  public boolean flag() {
    return flag;
  }

  /** Whether the value is finite and in range. */
  public boolean accepts(double value) {
    return value >= least && value <= most;
  }

  /** What it accepts, in words: {@code a number from 0 to 1}. */
  public String accepted() {
    if (flag) {
      return "true or false";
    }
    if (most < Double.MAX_VALUE) {
      return "a number from " + Words.plain(least) + " to " + Words.plain(most);
    }
    if (least == 0) {
      return "a number that is not negative";
    }
    return least > 0 ? "a number above 0" : "a finite number";
  }
}
