import breakerboard.domain.Answer;
import breakerboard.domain.BreakerId;
import breakerboard.domain.EventType;
import breakerboard.domain.InputField;
import breakerboard.embed.BreakerConfig;
import breakerboard.embed.CircuitBreaker;
import breakerboard.embed.EventFilter;
import breakerboard.embed.MarketConditions;
import breakerboard.embed.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A trading program that asks the breakers before it trades. Run it on the class path of the
 * program: {@code java -cp 'target/breakerboard/lib/*' docs/examples/EmbeddedDesk.java}.
 */
public final class EmbeddedDesk {
  private Instant now = Instant.parse("2026-03-05T15:30:00Z");
  private final CircuitBreaker breakers;

  private EmbeddedDesk() {
    BreakerConfig limits =
        BreakerConfig.of(Map.of("volatility_threshold", 0.05, "max_drawdown", 0.08))
            .with("breaker_configs.drawdown.cooldown_minutes", 30)
            .with("breaker_configs.data_feed_integrity.custom_config.silence_seconds", 120);
    // A live program leaves the clock out: new CircuitBreaker(limits).
    breakers = new CircuitBreaker(limits, "EQ-LS-1", () -> now);
    breakers.registerCallback(
        EventFilter.of(EventType.BREAKER_TRIPPED, EventType.BREAKER_RESET),
        event ->
            System.out.printf(
                "  event: %s %s%n", event.breaker().orElseThrow(), event.message()));
  }

  /** One turn of the program's own loop, a minute after the one before. */
  private void turn(double portfolioValue, double volatility) {
    now = now.plus(Duration.ofMinutes(1));
    Map<String, Position> positions =
        Map.of("AAPL", new Position(0.08 * portfolioValue, "Technology", 0.3));
    MarketConditions market =
        MarketConditions.volatility(volatility).with(InputField.DATA_QUALITY_SCORE, 99);
    Map<BreakerId, Boolean> tripped =
        breakers.checkAllBreakers(portfolioValue, positions, market);
    System.out.printf(
        "%s worth %,.0f: %s%s%n",
        now,
        portfolioValue,
        breakers.getEnhancedStatus().tradingState(),
        tripped.containsValue(true)
            ? " because " + breakers.getEnhancedStatus().book().because()
            : "");
  }

  /**
   * Trades, falls nine percent under the peak within a minute, recovers, and trades again once the
   * drawdown's cooldown is over and an operator releases what so severe a loss latched.
   */
  public static void main(String[] args) {
    EmbeddedDesk desk = new EmbeddedDesk();
    desk.turn(1_000_000, 0.02);
    desk.turn(1_002_000, 0.02);
    for (int minute = 0; minute < 6; minute++) {
      desk.turn(910_000, 0.02);
    }
    for (int minute = 0; minute < 31; minute++) {
      desk.turn(1_002_000, 0.02);
    }
    Answer answer = desk.breakers.manualReset("jmeyer", "prices were wrong, checked");
    System.out.println("reset: " + answer);
    System.out.printf(
        "allowed: %s, deepest fall %.1f %%%n",
        desk.breakers.isTradingAllowed(),
        100 * desk.breakers.getDrawdownStatistics().number("max_drawdown"));
  }
}
