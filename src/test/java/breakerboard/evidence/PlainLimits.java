package breakerboard.evidence;

import java.util.HashMap;
import java.util.Map;

/** The limits of one random desk and the configuration that says them. */
record PlainLimits(
    double volatility,
    int volatilityMinutes,
    int volatilityLength,
    double drawdown,
    boolean dailyPeak,
    double underwaterHours,
    double lossRate,
    int lossMinutes,
    int lossPeriodSeconds,
    int positions,
    double position,
    double sector,
    Map<String, Double> symbols,
    boolean grossBasis,
    double longExposure,
    double shortExposure,
    double grossExposure,
    double netExposure) {

  /** Every combination comes round: the default and another of each. */
  static PlainLimits of(int seed) {
    return new PlainLimits(
        0.05,
        pick(seed, 0, 30, 5),
        pick(seed, 1, 10, 7),
        0.08,
        pick(seed, 2, 0, 1) == 1,
        pick(seed, 1, 24, 1),
        0.03,
        pick(seed, 0, 5, 2),
        pick(seed, 3, 60, 0),
        pick(seed, 2, 20, 8),
        0.10,
        0.30,
        Map.of("S01", 0.04, "S05", 0.06),
        pick(seed, 4, 0, 1) == 1,
        1.0,
        0.5,
        0.9,
        0.3);
  }

  /** Every limit a share of what it is, the windows as they are. */
  PlainLimits tightened(double share) {
    Map<String, Double> tighter = new HashMap<>(symbols);
    tighter.replaceAll((symbol, limit) -> limit * share);
    return new PlainLimits(
        volatility * share,
        volatilityMinutes,
        volatilityLength,
        drawdown * share,
        dailyPeak,
        underwaterHours * share,
        lossRate * share,
        lossMinutes,
        lossPeriodSeconds,
        (int) (positions * share),
        position * share,
        sector * share,
        tighter,
        grossBasis,
        longExposure * share,
        shortExposure * share,
        grossExposure * share,
        netExposure * share);
  }

  private static int pick(int seed, int bit, int ordinary, int other) {
    return (seed >> bit & 1) == 0 ? ordinary : other;
  }

  /** The same as a configuration document; automatic resets soon, so that much happens. */
  String json() {
    return """
        {"volatility_threshold": %s, "volatility_window_minutes": %d, "max_drawdown": %s,
         "loss_rate_threshold": %s, "loss_rate_window_minutes": %d, "max_positions": %d,
         "max_position_size_pct": %s, "max_sector_concentration": %s, "max_long_exposure": %s,
         "max_short_exposure": %s, "cooldown_period_minutes": 1,
         "breaker_configs": {
           "correlation": {"enabled": true}, "technical": {"enabled": true},
           "anomaly_detection": {"enabled": true}, "model_performance": {"enabled": true},
           "liquidation_required": {"enabled": true}, "data_feed_integrity": {"enabled": true},
           "volatility": {"enabled": true, "custom_config": {"min_history_length": %d}},
           "drawdown": {"enabled": true, "custom_config": {"peak_reset": "%s", "underwater_limit_hours": %s}},
           "loss_rate": {"enabled": true, "custom_config": {"consecutive_loss_period_seconds": %d}},
           "position_limit": {"enabled": true, "custom_config": {"concentration_basis": "%s",
             "symbol_limits": {"S01": %s, "S05": %s}, "max_gross_exposure": %s,
             "max_net_exposure": %s}}}}
        """
        .formatted(
            volatility,
            volatilityMinutes,
            drawdown,
            lossRate,
            lossMinutes,
            positions,
            position,
            sector,
            longExposure,
            shortExposure,
            volatilityLength,
            dailyPeak ? "daily" : "never",
            underwaterHours,
            lossPeriodSeconds,
            grossBasis ? "gross" : "portfolio",
            symbols.get("S01"),
            symbols.get("S05"),
            grossExposure,
            netExposure);
  }
}
