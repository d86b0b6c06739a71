package breakerboard.embed;

import breakerboard.breakers.BreakerType;
import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.domain.Answer;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.Command;
import breakerboard.domain.Event;
import breakerboard.domain.Observation;
import breakerboard.domain.Reading;
import breakerboard.domain.SymbolTable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * One breaker of the registry alone, without the others, with its own cooldown, events and
 * statistics. With the same inputs it answers what {@link CircuitBreaker} answers for it. It is
 * enabled unless the configuration says {@code breaker_configs.<breaker>.enabled: false}. Safe for
 * many threads: one call at a time, callbacks after it.
 */
public class LoneBreaker {
  private final BreakerId id;
  private final Guard guard;

  /**
   * @param id a name of the engine specification, for instance {@code volatility}
   * @param configuration keys of other breakers are checked and otherwise without effect
   * @param clock every time in it comes from here
   * @throws IllegalArgumentException when there is no breaker of that name
   * @throws InvalidConfigurationException with all errors
   */
  public LoneBreaker(BreakerId id, BreakerConfig configuration, InstantSource clock) {
    BreakerType type = type(id);
    this.id = id;
    this.guard =
        new Guard(enabled(type, configuration), Observation.DEFAULT_BOOK, clock, List.of(type));
  }

  /** On the system's clock. */
  public LoneBreaker(BreakerId id, BreakerConfig configuration) {
    this(id, configuration, InstantSource.system());
  }

  private static BreakerType type(BreakerId id) {
    return Breakers.all().stream()
        .filter(type -> type.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no breaker "
                        + id
                        + ": name one of "
                        + String.join(
                            ", ", Breakers.all().stream().map(t -> t.id().value()).toList())
                        + "."));
  }

  /** On, unless a layer above the built-in default says otherwise. */
  private static Configuration enabled(BreakerType type, BreakerConfig configuration) {
    Configuration asWritten = configuration.watching(Observation.DEFAULT_BOOK);
    var enabled = type.common().enabled();
    return asWritten.settings(Observation.DEFAULT_BOOK).isSet(enabled)
        ? asWritten
        : configuration.with(enabled.path(), true).watching(Observation.DEFAULT_BOOK);
  }

  /**
   * Evaluates it.
   *
   * @param portfolioValue net asset value in the book's currency; one that is not positive and
   *     finite counts as unusable
   * @param positions all of them by symbol; empty: the book is flat
   * @return whether it is tripped: TRIPPED, in its COOLDOWN, LIQUIDATING or EMERGENCY_HALT
   */
  public final boolean check(
      double portfolioValue, Map<String, Position> positions, MarketConditions conditions) {
    return check(
        (observation, symbols) -> {
          CircuitBreaker.nav(observation, portfolioValue);
          Holdings.into(observation, positions, symbols);
          conditions.into(observation);
        });
  }

  /** Evaluates it with positions as they were. */
  public final boolean check(double portfolioValue, MarketConditions conditions) {
    return check(
        (observation, _) -> {
          CircuitBreaker.nav(observation, portfolioValue);
          conditions.into(observation);
        });
  }

  /** Evaluates it with portfolio value and positions as they were. */
  public final boolean check(MarketConditions conditions) {
    return check((observation, _) -> conditions.into(observation));
  }

  private boolean check(BiConsumer<Observation.Builder, SymbolTable> fill) {
    return Guard.tripped(Guard.breaker(id, guard.check(fill)).status());
  }

  /** Its name on the wire. */
  public final BreakerId id() {
    return id;
  }

  /** Whether it is tripped and not released yet. */
  public final boolean isTripped() {
    return Guard.tripped(status().status());
  }

  /** Whether orders may be sent as far as this breaker is asked. True until the first check. */
  public final boolean isTradingAllowed() {
    return guard.status().isTradingAllowed();
  }

  /** Its status, deadline and last trip. */
  public final BreakerSnapshot status() {
    return guard.breaker(id);
  }

  /** What it measures. */
  public final Reading reading() {
    return status().reading();
  }

  /** Those of its newest check; while its input is missing the last that it had. */
  public final Statistics statistics() {
    return new Statistics(reading().statistics());
  }

  /** Trips it until it is reset. */
  public final Answer manualTrip(String operator, String reason) {
    return guard.submit(new Command.Trip(guard.bookName(), id), operator, reason);
  }

  /** Resets it; refused while it is in breach. */
  public final Answer manualReset(String operator, String reason) {
    return guard.submit(
        new Command.Reset(guard.bookName(), id, new Command.Companion.Nothing()), operator, reason);
  }

  /** Tells the callback of every event from now on. */
  public final EventManager.Registration registerCallback(Consumer<? super Event> callback) {
    return guard.events().register(callback);
  }

  /** Where its events go. */
  public final EventManager eventManager() {
    return guard.events();
  }

  /** From now on events go to this one; callbacks and history stay with the one before. */
  public final void replaceEventManager(EventManager next) {
    guard.events(next);
  }

  /** How long the last check took, callbacks excluded; zero before the first. */
  public final Duration lastCheckDuration() {
    return guard.status().lastCheckDuration();
  }
}
