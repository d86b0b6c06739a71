package breakerboard.config;

import breakerboard.domain.ConfigNode;
import breakerboard.domain.Layer;
import breakerboard.domain.OnTrip;
import breakerboard.domain.Unit;
import breakerboard.domain.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one key means for another: rules over the effective values of a book. A rule says nothing
 * where a value that it needs is wrong by itself.
 */
final class CrossChecks {
  /** Limits so wide that they are probably a mistake. */
  private static final List<Wide> WIDE =
      List.of(
          new Wide("max_drawdown", 0.20),
          new Wide("volatility_threshold", 0.10),
          new Wide("loss_rate_threshold", 0.05),
          new Wide("max_position_size_pct", 0.20));

  /** Limits that should not lie below another value. */
  private static final List<Order> ORDERS =
      List.of(
          new Order(
              "volatility_threshold",
              "breaker_configs.volatility.custom_config.warning_threshold",
              "the limit is reached before the warning"),
          new Order(
              "breaker_configs.loss_rate.custom_config.severe_loss_threshold",
              "loss_rate_threshold",
              "every trip is a severe one, which only an operator resets"));

  /** What a time window is called, by itself or at the end of its name. */
  private static final String WINDOW = "window_minutes";

  /** Keys that ask for a least number of samples in a time window, by the window's path. */
  private static final Map<String, String> LEAST_SAMPLES =
      Map.of(
          "volatility_window_minutes",
          "breaker_configs.volatility.custom_config.min_history_length");

  private static final String KILL_SWITCH = "kill_switch_enabled";
  private static final String SESSION_START = "trading_start_hour";
  private static final String SESSION_END = "trading_end_hour";

  private record Wide(String path, double most) {}

  private record Order(String limit, String least, String otherwise) {}

  private record Window(String path, String leastSamples) {}

  private final Configuration configuration;
  private final String book;
  private final List<Finding> findings = new ArrayList<>();

  private CrossChecks(Configuration configuration, String book) {
    this.configuration = configuration;
    this.book = book;
  }

  static List<Finding> of(Configuration configuration, String book) {
    CrossChecks checks = new CrossChecks(configuration, book);
    WIDE.forEach(checks::wide);
    ORDERS.forEach(checks::order);
    configuration.catalogue().keys().stream()
        .filter(key -> key.name().endsWith(WINDOW) && checks.counts(key))
        .map(key -> new Window(key.path(), LEAST_SAMPLES.getOrDefault(key.path(), "")))
        .forEach(checks::window);
    configuration.catalogue().keys().stream().filter(checks::counts).forEach(checks::within);
    checks.session();
    checks.disabled();
    return checks.findings;
  }

  private void wide(Wide rule) {
    number(rule.path())
        .filter(value -> value > rule.most())
        .ifPresent(
            _ ->
                warn(
                    rule.path(),
                    "is wider than "
                        + ConfigText.words(ConfigNode.Numeric.of(rule.most()), Unit.FRACTION)
                        + ": check that it is meant."));
  }

  private void order(Order rule) {
    Optional<Double> limit = number(rule.limit());
    Optional<Double> least = number(rule.least());
    if (limit.isPresent() && least.isPresent() && limit.get() < least.get()) {
      Key<?> key = key(rule.least()).orElseThrow();
      String other =
          configuration.place(book, key)
              + " ("
              + key.words(configuration.effective(book, key))
              + ")";
      warn(rule.limit(), "is below " + other + ": " + rule.otherwise() + ".");
    }
  }

  /** Samples that are asked for and are never kept; {@code max_history} only shortens. */
  private void within(Key<?> key) {
    Optional<Integer> asked = whole(key);
    if (key.within().isEmpty() || asked.isEmpty()) {
      return;
    }
    Key<Integer> bound = key.within().get();
    int kept = kept(bound);
    if (asked.get() <= kept) {
      return;
    }
    if (bound.equals(BookKeys.MAX_HISTORY)) {
      warn(key.path(), "is shortened by max_history to " + kept + " samples.");
    } else {
      refuse(
          key,
          "asks for more samples than %s keeps: allowed is up to %s."
              .formatted(configuration.place(book, bound), kept));
    }
  }

  private int kept(Key<Integer> bound) {
    int own = value(bound).orElse(Integer.MAX_VALUE);
    return bound.within().map(outer -> Math.min(own, kept(outer))).orElse(own);
  }

  /** A window of a breaker that is off by default counts once the breaker is on. */
  private boolean counts(Key<?> key) {
    Settings settings = configuration.settings(book);
    return configuration.catalogue().breakers().stream()
        .filter(breaker -> key.breaker().equals(Optional.of(breaker.id())))
        .map(breaker -> breaker.common().enabled())
        .allMatch(on -> on.fallback().equals(Optional.of(true)) || settings.get(on));
  }

  private void window(Window rule) {
    Optional<Double> minutes = number(rule.path());
    Optional<Double> interval = value(BookKeys.SAMPLE_INTERVAL_SECONDS);
    Optional<Integer> history = value(BookKeys.MAX_HISTORY);
    if (minutes.isEmpty() || interval.isEmpty() || history.isEmpty()) {
      return;
    }
    long full = WindowBound.samples(minutes.get(), interval.get());
    boolean set = configuration.layer(book, BookKeys.MAX_HISTORY) != Layer.DEFAULT;
    if (set && history.get() < full) {
      warn(
          BookKeys.MAX_HISTORY.path(),
          "shortens " + rule.path() + " to " + history.get() + " of " + full + " samples.");
      leastSamples(rule, BookKeys.MAX_HISTORY, history.get());
    } else if (full > BookKeys.LARGEST_HISTORY) {
      refuse(
          key(rule.path()).orElseThrow(),
          "holds %s samples: allowed is up to %s; shorten it, lengthen sample_interval_seconds or set max_history."
              .formatted(Words.plain(full), Words.plain(BookKeys.LARGEST_HISTORY)));
    } else {
      leastSamples(rule, key(rule.path()).orElseThrow(), full);
    }
  }

  private void leastSamples(Window rule, Key<?> bounding, long kept) {
    key(rule.leastSamples())
        .filter(least -> whole(least).filter(asked -> asked > kept).isPresent())
        .ifPresent(
            least ->
                refuse(
                    least,
                    "asks for more samples than %s keeps: allowed is up to %s."
                        .formatted(configuration.place(book, bounding), kept)));
  }

  private void session() {
    Optional<Double> start = number(SESSION_START);
    Optional<Double> end = number(SESSION_END);
    if (start.isPresent() && end.isPresent() && start.get() >= end.get()) {
      refuse(
          key(SESSION_START).orElseThrow(),
          "is not before trading_end_hour: allowed is less than " + Words.plain(end.get()) + ".");
    }
  }

  private void disabled() {
    for (KeyCatalogue.BreakerEntry breaker : configuration.catalogue().breakers()) {
      Key<Boolean> enabled = breaker.common().enabled();
      boolean off =
          configuration.layer(book, enabled) != Layer.DEFAULT
              && value(enabled).equals(Optional.of(false))
              && value(breaker.common().onTrip()).equals(Optional.of(OnTrip.HALT));
      if (off) {
        warn(
            enabled.path(),
            "switches off a breaker that halts: " + breaker.label() + " protects nothing.");
      }
    }
    if (key(KILL_SWITCH).flatMap(this::value).equals(Optional.of(false))) {
      warn(KILL_SWITCH, "switches off what halts all at once: Kill switch cannot be engaged.");
    }
  }

  private void warn(String path, String sentence) {
    Key<?> key = key(path).orElseThrow();
    findings.add(Finding.warning(configuration.place(book, key), text(key), sentence));
  }

  private void refuse(Key<?> key, String sentence) {
    findings.add(Finding.error(configuration.place(book, key), text(key), sentence));
  }

  private String text(Key<?> key) {
    return ConfigText.of(configuration.effective(book, key));
  }

  private Optional<Key<?>> key(String path) {
    return configuration.catalogue().find(path);
  }

  private Optional<Double> number(String path) {
    return key(path).flatMap(this::value).filter(Double.class::isInstance).map(Double.class::cast);
  }

  private Optional<Integer> whole(Key<?> key) {
    return value(key).filter(Integer.class::isInstance).map(Integer.class::cast);
  }

  private <T> Optional<T> value(Key<T> key) {
    return key.type().read(configuration.effective(book, key));
  }
}
