package breakerboard.breakers;

import breakerboard.config.Settings;
import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import java.util.function.ToDoubleFunction;

/**
 * How a self-test drives a breaker over its limit and back under the settings of a book. Each
 * {@link BreakerType} brings one: a breaker that nobody can drive is one that nobody has seen trip.
 */
public sealed interface Drill {
  /** Money that the driven book is worth while nothing happens. */
  double NAV = 1_000_000;

  /** The one symbol of the driven book's symbol table. */
  int SYMBOL = 0;

  /** It measures nothing: an operator trips and releases it. */
  record ByHand() implements Drill {}

  /**
   * Observations drive it. Each comes with {@link #NAV} and no positions; the fillers add to it or
   * put something else in its place. One is repeated every second until it has its effect.
   *
   * @param breach what breaches
   * @param calm what is under every warning limit
   * @param breachAt when the breach can begin
   * @param calmAt when calm can begin
   */
  record ByInput(Filler breach, Filler calm, Moment breachAt, Moment calmAt) implements Drill {
    /** The same, but only at certain times. */
    public ByInput at(Moment newBreachAt, Moment newCalmAt) {
      return new ByInput(breach, calm, newBreachAt, newCalmAt);
    }
  }

  /** Puts something into an observation. */
  @FunctionalInterface
  interface Filler {
    void fill(Settings settings, Observation.Builder observation);
  }

  /** The first fit moment at or after another; nanoseconds since the epoch. */
  @FunctionalInterface
  interface Moment {
    Moment AT_ONCE = (_, earliest) -> earliest;

    long at(Settings settings, long earliest);
  }

  static ByInput of(Filler breach, Filler calm) {
    return new ByInput(breach, calm, Moment.AT_ONCE, Moment.AT_ONCE);
  }

  /** One field has a value that breaches and one that is calm. */
  static ByInput field(InputField field, ToDoubleFunction<Settings> breach, double calm) {
    return of(
        (settings, observation) -> observation.field(field, breach.applyAsDouble(settings)),
        (_, observation) -> observation.field(field, calm));
  }

  /** NAV falls by a little more than a limit and comes back. */
  static ByInput loss(ToDoubleFunction<Settings> limit) {
    return of(
        (settings, observation) ->
            observation.nav(Math.max(1, NAV * (1 - pastShare(limit.applyAsDouble(settings))))),
        (_, _) -> {});
  }

  /** A fifth past a limit. */
  static double past(double limit) {
    final double share = 1.2;
    return share * limit;
  }

  /** A fifth past a limit under 1, but under 1 too. */
  static double pastShare(double limit) {
    return Math.min(past(limit), (1 + limit) / 2);
  }
}
