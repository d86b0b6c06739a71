package breakerboard.engine;

import breakerboard.breakers.BreakerType;
import breakerboard.config.BookKeys;
import breakerboard.config.Settings;
import breakerboard.domain.OnTrip;
import breakerboard.domain.OnUnfed;
import breakerboard.domain.Times;

/** What the status machine needs of a breaker's settings, ready to use. */
record CellSettings(
    boolean enabled,
    long cooldownNanos,
    boolean autoReset,
    double severityWeight,
    OnTrip onTrip,
    OnUnfed onUnfed,
    double deadband,
    long sampleNanos,
    Settings all) {

  private static final double SECONDS_PER_MINUTE = 60;

  static CellSettings of(BreakerType type, Settings settings) {
    double cooldown =
        settings
            .find(type.common().cooldownMinutes())
            .orElseGet(() -> settings.get(BookKeys.COOLDOWN_PERIOD_MINUTES));
    return new CellSettings(
        settings.get(type.common().enabled()),
        Times.ofSeconds(cooldown * SECONDS_PER_MINUTE),
        settings.get(type.common().autoReset()),
        settings.get(type.common().severityWeight()),
        settings.get(type.common().onTrip()),
        settings.get(type.common().onUnfed()),
        settings.get(BookKeys.DEADBAND),
        Times.ofSeconds(settings.get(BookKeys.SAMPLE_INTERVAL_SECONDS)),
        settings);
  }
}
