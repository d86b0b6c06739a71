package breakerboard.embed;

import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.InputField;
import java.util.Map;

/**
 * A trading program that embeds the breakers: a flat book of one million, checked once a second on
 * a clock moved by hand.
 */
final class Trader {
  static final BreakerId VOLATILITY = new BreakerId("volatility");
  static final BreakerId DRAWDOWN = new BreakerId("drawdown");
  static final BreakerId LOSS_RATE = new BreakerId("loss_rate");
  static final BreakerId MANUAL = new BreakerId("manual");
  static final BreakerId DATA_FEED = new BreakerId("data_feed_integrity");
  static final double CALM = 0.01;
  static final double WILD = 0.06;
  static final double NAV = 1_000_000;

  final HandClock clock = new HandClock();
  final CircuitBreaker breakers;

  Trader() {
    this(BreakerConfig.defaults());
  }

  Trader(BreakerConfig config) {
    breakers = new CircuitBreaker(config, "main", clock);
  }

  /** A second later. */
  Map<BreakerId, Boolean> check(double nav, double volatility) {
    clock.passSeconds(1);
    return breakers.checkAllBreakers(nav, Map.of(), MarketConditions.volatility(volatility));
  }

  Map<BreakerId, Boolean> check(double volatility) {
    return check(NAV, volatility);
  }

  /** A second later, of a perfect data feed. */
  Map<BreakerId, Boolean> check(MarketConditions conditions) {
    clock.passSeconds(1);
    return breakers.checkAllBreakers(NAV, Map.of(), conditions.with(InputField.VOLATILITY, CALM));
  }

  BreakerStatus status(BreakerId breaker) {
    return breakers.getBreakerStatus(breaker).status();
  }
}
