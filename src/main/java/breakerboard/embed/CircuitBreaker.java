package breakerboard.embed;

import breakerboard.breakers.Breakers;
import breakerboard.breakers.ManualBreaker;
import breakerboard.config.Configuration;
import breakerboard.config.Finding;
import breakerboard.domain.Answer;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.Command;
import breakerboard.domain.Event;
import breakerboard.domain.Level;
import breakerboard.domain.Observation;
import breakerboard.domain.SymbolTable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * All breakers of one book for another JVM program: it is told what the book is worth and holds,
 * and answers whether trading is allowed. It starts no thread, reads no other clock than the one it
 * was given and sets up no logging; each change of a breaker's status is written at debug level to
 * the logger {@code breakerboard.breaker.<id>}.
 *
 * <p>Each call first moves the book's clock: cooldowns end and inputs go stale though nobody
 * checked. A clock that is set back stands still until it has caught up. Trading is allowed until
 * the first check, unless an operator acted; from then on an input that a core breaker needs and
 * does not get lets positions only shrink. Safe for many threads: one call at a time, callbacks
 * after it.
 *
 * <p>Commands are answered {@link Answer.Accepted} or, with a sentence and without any change,
 * {@link Answer.Refused}.
 */
public final class CircuitBreaker {
  private final Guard guard;

  /**
   * From a map of configuration keys ({@link BreakerConfig#of}).
   *
   * @throws InvalidConfigurationException with all errors
   */
  public CircuitBreaker(Map<String, ?> configuration) {
    this(BreakerConfig.of(configuration));
  }

  /**
   * From a configuration file, JSON.
   *
   * @throws InvalidConfigurationException with all errors; also when there is no such file
   */
  public CircuitBreaker(Path file) {
    this(BreakerConfig.read(file));
  }

  /**
   * On the system's clock, for the book {@value Observation#DEFAULT_BOOK}.
   *
   * @throws InvalidConfigurationException with all errors
   */
  public CircuitBreaker(BreakerConfig configuration) {
    this(configuration, Observation.DEFAULT_BOOK, InstantSource.system());
  }

  /**
   * @param book its name in events, and in the configuration where {@code books.<name>} has a
   *     section for it
   * @param clock every time in it comes from here
   * @throws InvalidConfigurationException with all errors
   */
  public CircuitBreaker(BreakerConfig configuration, String book, InstantSource clock) {
    guard = new Guard(configuration.watching(book), book, clock, Breakers.all());
  }

  /**
   * Evaluates every enabled breaker.
   *
   * @param portfolioValue net asset value in the book's currency; one that is not positive and
   *     finite counts as unusable
   * @param positions all of them by symbol; empty: the book is flat
   * @param marketConditions what else is known; what is left out ages
   * @return every breaker in table order with whether it is tripped: TRIPPED, in its COOLDOWN,
   *     LIQUIDATING or EMERGENCY_HALT
   */
  public Map<BreakerId, Boolean> checkAllBreakers(
      double portfolioValue, Map<String, Position> positions, MarketConditions marketConditions) {
    return check(
        (observation, symbols) -> {
          nav(observation, portfolioValue);
          Holdings.into(observation, positions, symbols);
          marketConditions.into(observation);
        });
  }

  /** As above; the positions are as they were, and age. */
  public Map<BreakerId, Boolean> checkAllBreakers(
      double portfolioValue, MarketConditions marketConditions) {
    return check(
        (observation, _) -> {
          nav(observation, portfolioValue);
          marketConditions.into(observation);
        });
  }

  private Map<BreakerId, Boolean> check(BiConsumer<Observation.Builder, SymbolTable> fill) {
    Map<BreakerId, Boolean> tripped = new LinkedHashMap<>();
    guard.check(fill).breakers().forEach(b -> tripped.put(b.breaker(), Guard.tripped(b.status())));
    return tripped;
  }

  static void nav(Observation.Builder observation, double portfolioValue) {
    if (portfolioValue > 0 && Double.isFinite(portfolioValue)) {
      observation.nav(portfolioValue);
    } else {
      observation.navUnusable().dropped();
    }
  }

  /** Whether orders may be sent: the trading state is ALLOWED. True until the first check. */
  public boolean isTradingAllowed() {
    return guard.status().isTradingAllowed();
  }

  /**
   * The status as a dictionary, {@code is_trading_allowed} among it ({@link EnhancedStatus#asMap}).
   */
  public Map<String, Object> getBreakerStatus() {
    return guard.status().asMap();
  }

  /**
   * One breaker.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public BreakerSnapshot getBreakerStatus(BreakerId breaker) {
    return guard.breaker(breaker);
  }

  /** Readings, statistics, risk score and trading state, typed. */
  public EnhancedStatus getEnhancedStatus() {
    return guard.status();
  }

  /** Every trigger that warns, of breakers that are not tripped; in table order. */
  public List<WarningCondition> checkWarningConditions() {
    return guard.snapshot().breakers().stream()
        .filter(breaker -> !Guard.tripped(breaker.status()))
        .flatMap(breaker -> warnings(breaker).stream())
        .toList();
  }

  private static List<WarningCondition> warnings(BreakerSnapshot breaker) {
    var reading = breaker.reading();
    return reading.triggers().stream()
        .filter(trigger -> trigger.level() == Level.WARN)
        .map(
            trigger ->
                new WarningCondition(
                    breaker.breaker(), trigger, reading.trend(), reading.timeToBreach()))
        .toList();
  }

  /** Halts the book until {@link #manualReset}: trips its breaker {@code manual}. */
  public Answer manualTrip(String operator, String reason) {
    return manualTrip(ManualBreaker.ID, operator, reason);
  }

  /** Trips one breaker; it stays tripped until it is reset. */
  public Answer manualTrip(BreakerId breaker, String operator, String reason) {
    return submit(new Command.Trip(guard.bookName(), breaker), operator, reason);
  }

  /** Resets every breaker that can be reset; refused when none can. */
  public Answer manualReset(String operator, String reason) {
    return submit(new Command.ResetAll(guard.bookName()), operator, reason);
  }

  /** Resets one breaker; refused while it is in breach. */
  public Answer manualReset(BreakerId breaker, String operator, String reason) {
    return submit(
        new Command.Reset(guard.bookName(), breaker, new Command.Companion.Nothing()),
        operator,
        reason);
  }

  /**
   * Any other command: kill switch, bypass, live overrides, maintenance, cash flows, roll-back. It
   * counts as based on the configuration in force.
   *
   * @param operator who acts, never blank
   * @param reason why, never blank
   */
  public Answer submit(Command command, String operator, String reason) {
    return guard.submit(command, operator, reason);
  }

  /** Replaces the configuration from the next check on; windows and peaks stay. */
  public Answer applyConfiguration(BreakerConfig next, String operator, String reason) {
    List<Finding> errors = next.validateLimits().stream().filter(Finding::isError).toList();
    if (!errors.isEmpty()) {
      throw new InvalidConfigurationException(errors);
    }
    return submit(
        new Command.ApplyConfiguration(next.withBook(guard.bookName())), operator, reason);
  }

  /** Goes back to a former configuration version. */
  public Answer rollBack(long version, String operator, String reason) {
    return submit(new Command.RollBack(version), operator, reason);
  }

  /** The configuration in force, with its version. */
  public Configuration configuration() {
    return guard.configuration();
  }

  /** Tells the callback of every event from now on. */
  public EventManager.Registration registerCallback(Consumer<? super Event> callback) {
    return eventManager().register(callback);
  }

  /** Tells the callback of events of some types or breakers from now on. */
  public EventManager.Registration registerCallback(
      EventFilter filter, Consumer<? super Event> callback) {
    return eventManager().register(filter, callback);
  }

  /** Ends every registration of this callback; tells whether there was one. */
  public boolean unregisterCallback(Consumer<? super Event> callback) {
    return eventManager().unregister(callback);
  }

  /** Where its events go; its own, with a history of {@code max_events}, until it is replaced. */
  public EventManager eventManager() {
    return guard.events();
  }

  /**
   * From now on events go to this one, which others may share. Callbacks and history stay with the
   * one before.
   */
  public void replaceEventManager(EventManager next) {
    guard.events(next);
  }

  /** How long the last check took, callbacks excluded; zero before the first. */
  public Duration lastCheckDuration() {
    return guard.status().lastCheckDuration();
  }

  /**
   * Statistics of any breaker.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public Statistics getStatistics(BreakerId breaker) {
    return new Statistics(guard.breaker(breaker).reading().statistics());
  }

  /**
   * {@code current_volatility}, {@code mean_volatility}, {@code volatility_std}, {@code
   * volatility_trend} as fractions, {@code time_above_threshold} as a share of the samples.
   */
  public Statistics getVolatilityStatistics() {
    return getStatistics(breakerboard.breakers.VolatilityBreaker.ID);
  }

  /**
   * {@code current_drawdown}, {@code max_drawdown}, {@code average_drawdown} and the recoveries as
   * fractions, {@code underwater_duration_hours}, {@code portfolio_peak} in money.
   */
  public Statistics getDrawdownStatistics() {
    return getStatistics(breakerboard.breakers.DrawdownBreaker.ID);
  }

  /**
   * {@code current_loss_rate}, {@code max_loss_rate}, {@code avg_loss_magnitude} and others as
   * fractions, {@code consecutive_losses}, {@code time_since_profit_hours}, {@code loss_trend}.
   */
  public Statistics getLossRateStatistics() {
    return getStatistics(breakerboard.breakers.LossRateBreaker.ID);
  }

  /**
   * {@code current_position_count}, {@code max_concentration} as a fraction, exposures in money,
   * {@code position_hhi}, {@code effective_positions} and {@code risk_contributors}, the five
   * largest.
   */
  public Statistics getPositionStatistics() {
    return getStatistics(breakerboard.breakers.PositionLimitBreaker.ID);
  }

  /**
   * {@code current_breakdown} from 0 to 1, {@code mean_correlation}; of the matrix where one is
   * fed.
   */
  public Statistics getCorrelationStatistics() {
    return getStatistics(breakerboard.breakers.CorrelationBreaker.ID);
  }

  /** Rejects as a fraction, errors as a count over the window, latency in milliseconds. */
  public Statistics getTechnicalStatistics() {
    return getStatistics(breakerboard.breakers.TechnicalBreaker.ID);
  }

  /** Scores and {@code return_z_score} in deviations, returns as fractions. */
  public Statistics getAnomalyDetectionStatistics() {
    return getStatistics(breakerboard.breakers.AnomalyDetectionBreaker.ID);
  }

  /** Quality and refused lines in percent, latency in milliseconds, silence in seconds. */
  public Statistics getDataFeedIntegrityStatistics() {
    return getStatistics(breakerboard.breakers.DataFeedIntegrityBreaker.ID);
  }

  /**
   * {@code current_accuracy}, {@code mean_accuracy}, {@code accuracy_std} from 0 to 1, {@code
   * accuracy_samples} as a count.
   */
  public Statistics getModelPerformanceStatistics() {
    return getStatistics(breakerboard.breakers.ModelPerformanceBreaker.ID);
  }

  /**
   * {@code vix_level}, {@code index_level}, {@code index_prior_close}, {@code index_change} as a
   * fraction.
   */
  public Statistics getMarketCircuitBreakerStatistics() {
    return getStatistics(breakerboard.breakers.MarketCircuitBreaker.ID);
  }

  /** The session: its edges as hours of the day in its time zone, and whether it is open. */
  public Statistics getTimeBasedStatistics() {
    return getStatistics(breakerboard.breakers.TimeBasedBreaker.ID);
  }

  /** The checklist, each line with its state. */
  public Statistics getPremarketValidationStatistics() {
    return getStatistics(breakerboard.breakers.PremarketValidationBreaker.ID);
  }

  /** The loss over the window and the drawdown as fractions. */
  public Statistics getLiquidationRequiredStatistics() {
    return getStatistics(breakerboard.breakers.LiquidationRequiredBreaker.ID);
  }
}
