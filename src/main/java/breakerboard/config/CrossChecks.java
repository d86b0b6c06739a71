package breakerboard.config;

import breakerboard.domain.ConfigNode;
import breakerboard.domain.OnTrip;
import breakerboard.domain.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one key means for another: rules over the effective settings of a book. */
final class CrossChecks {
  private static final double SECONDS_PER_MINUTE = 60;

  /** Limits so wide that they are probably a mistake. */
  private static final List<Wide> WIDE =
      List.of(
          new Wide("max_drawdown", 0.20),
          new Wide("volatility_threshold", 0.10),
          new Wide("loss_rate_threshold", 0.05),
          new Wide("max_position_size_pct", 0.20));

  /** A limit and the key that warns before it. */
  private static final List<Pair> WARNS_BEFORE =
      List.of(
          new Pair(
              "breaker_configs.volatility.custom_config.warning_threshold", "volatility_threshold"),
          new Pair(
              "loss_rate_threshold",
              "breaker_configs.loss_rate.custom_config.severe_loss_threshold"));

  /** Time windows, and keys that ask for a least number of samples in them. */
  private static final List<Pair> WINDOWS =
      List.of(
          new Pair(
              "volatility_window_minutes",
              "breaker_configs.volatility.custom_config.min_history_length"),
          new Pair("loss_rate_window_minutes", ""));

  private record Wide(String path, double most) {}

  private record Pair(String first, String second) {}

  private final Configuration configuration;
  private final String book;
  private final Settings settings;
  private final List<Finding> findings = new ArrayList<>();

  private CrossChecks(Configuration configuration, String book) {
    this.configuration = configuration;
    this.book = book;
    this.settings = configuration.settings(book);
  }

  static List<Finding> of(Configuration configuration, String book) {
    CrossChecks checks = new CrossChecks(configuration, book);
    WIDE.forEach(checks::wide);
    WARNS_BEFORE.forEach(checks::warnsBefore);
    WINDOWS.forEach(checks::window);
    checks.disabled();
    return checks.findings;
  }

  private void wide(Wide rule) {
    number(rule.path())
        .filter(value -> value > rule.most())
        .ifPresent(
            value ->
                warn(
                    rule.path(),
                    "is wider than "
                        + ConfigText.words(ConfigNode.Numeric.of(rule.most()), Unit.FRACTION)
                        + ": check that it is meant."));
  }

  private void warnsBefore(Pair pair) {
    Optional<Double> warning = number(pair.first());
    Optional<Double> limit = number(pair.second());
    if (warning.isPresent() && limit.isPresent() && limit.get() < warning.get()) {
      warn(
          pair.second(), "is below " + pair.first() + ": the limit is reached before the warning.");
    }
  }

  private void window(Pair pair) {
    Optional<Double> minutes = number(pair.first());
    if (minutes.isEmpty()) {
      return;
    }
    double interval = settings.get(BookKeys.SAMPLE_INTERVAL_SECONDS);
    double full = Math.floor(minutes.get() * SECONDS_PER_MINUTE / interval) + 1;
    double bound = full;
    if (settings.isSet(BookKeys.MAX_HISTORY) && settings.get(BookKeys.MAX_HISTORY) < full) {
      bound = settings.get(BookKeys.MAX_HISTORY);
      warn(
          BookKeys.MAX_HISTORY.path(),
          "shortens " + pair.first() + " to " + (int) bound + " of " + (long) full + " samples.");
    }
    double kept = bound;
    whole(pair.second())
        .filter(least -> least > kept)
        .ifPresent(
            least ->
                findings.add(
                    Finding.error(
                        where(pair.second()),
                        Integer.toString(least),
                        "asks for more samples than "
                            + pair.first()
                            + " keeps: allowed is up to "
                            + (long) kept
                            + ".")));
  }

  private void disabled() {
    for (KeyCatalogue.BreakerEntry breaker : configuration.catalogue().breakers()) {
      boolean off =
          !settings.get(breaker.common().enabled())
              && settings.isSet(breaker.common().enabled())
              && settings.get(breaker.common().onTrip()) == OnTrip.HALT;
      if (off) {
        warn(
            breaker.common().enabled().path(),
            "switches off a breaker that halts: " + breaker.label() + " protects nothing.");
      }
    }
  }

  private void warn(String path, String sentence) {
    Key<?> key = configuration.catalogue().find(path).orElseThrow();
    findings.add(
        Finding.warning(where(path), ConfigText.of(configuration.effective(book, key)), sentence));
  }

  private String where(String path) {
    return book.isEmpty() ? path : "books." + book + "." + path;
  }

  private Optional<Double> number(String path) {
    return value(path).filter(Double.class::isInstance).map(Double.class::cast);
  }

  private Optional<Integer> whole(String path) {
    return value(path).filter(Integer.class::isInstance).map(Integer.class::cast);
  }

  private Optional<Object> value(String path) {
    return configuration.catalogue().find(path).flatMap(key -> settings.find(key).map(v -> v));
  }
}
