package breakerboard.embed;

import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Reading;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Everything known of the book at one moment, immutable.
 *
 * @param book the book with each breaker, disabled ones too, in table order
 * @param isTradingAllowed whether orders may be sent; true until the first check
 * @param lastCheckDuration how long the last check took, zero before the first
 */
public record EnhancedStatus(
    BookSnapshot book, boolean isTradingAllowed, Duration lastCheckDuration) {
  private static final double NANOS_PER_MILLI = Times.NANOS_PER_MILLI;

  /** What the book may do now. */
  public TradingState tradingState() {
    return book.trading();
  }

  /** 0 to 100; NaN while a required input is not fed. */
  public double riskScore() {
    return book.riskScore();
  }

  /** What each breaker measures. */
  public Map<BreakerId, Reading> readings() {
    return each(BreakerSnapshot::reading);
  }

  /** Of every breaker in table order; of one that never had its input none. */
  public Map<BreakerId, Statistics> statistics() {
    return each(breaker -> new Statistics(breaker.reading().statistics()));
  }

  /** The status of each breaker. */
  public Map<BreakerId, BreakerStatus> statuses() {
    return each(BreakerSnapshot::status);
  }

  private <T> Map<BreakerId, T> each(Function<BreakerSnapshot, T> ask) {
    Map<BreakerId, T> answers = new LinkedHashMap<>();
    book.breakers().forEach(breaker -> answers.put(breaker.breaker(), ask.apply(breaker)));
    return answers;
  }

  /**
   * As a dictionary of texts, numbers and booleans, with {@code is_trading_allowed}, {@code
   * trading_state}, {@code because}, {@code risk_score} (absent while unknown), {@code
   * last_check_duration_ms}, {@code dropped_fields} and {@code unknown_fields} (how many so far)
   * and {@code breakers}, each with {@code status}, {@code level}, {@code utilisation} (absent
   * while unfed), {@code driver} and {@code statistics}.
   */
  public Map<String, Object> asMap() {
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("is_trading_allowed", isTradingAllowed);
    status.put("trading_state", book.trading().name());
    status.put("because", book.because());
    put(status, "risk_score", book.riskScore());
    put(status, "last_check_duration_ms", lastCheckDuration.toNanos() / NANOS_PER_MILLI);
    status.put("dropped_fields", book.unused().dropped());
    status.put("unknown_fields", book.unused().unknown());
    Map<String, Object> breakers = new LinkedHashMap<>();
    book.breakers().forEach(breaker -> breakers.put(breaker.breaker().value(), map(breaker)));
    status.put("breakers", breakers);
    return status;
  }

  private static Map<String, Object> map(BreakerSnapshot breaker) {
    Reading reading = breaker.reading();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("status", breaker.status().name());
    map.put("level", reading.level().name());
    put(map, "utilisation", reading.utilisation());
    map.put("driver", reading.driver());
    map.put("statistics", new Statistics(reading.statistics()).asMap());
    return map;
  }

  /** A number that there is none of is left out. */
  private static void put(Map<String, Object> map, String name, double value) {
    if (!Double.isNaN(value)) {
      map.put(name, value);
    }
  }
}
