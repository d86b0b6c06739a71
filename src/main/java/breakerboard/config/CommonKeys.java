package breakerboard.config;

import breakerboard.domain.BreakerId;
import breakerboard.domain.OnTrip;
import breakerboard.domain.OnUnfed;
import breakerboard.domain.Unit;
import java.util.List;
import java.util.Optional;

/**
 * The keys under {@code breaker_configs.<breaker>} that every breaker has.
 *
 * @param cooldownMinutes without a default of its own it falls back to {@link
 *     BookKeys#COOLDOWN_PERIOD_MINUTES}
 */
public record CommonKeys(
    Key<Boolean> enabled,
    Key<Double> cooldownMinutes,
    Key<Boolean> autoReset,
    Key<Double> severityWeight,
    Key<OnTrip> onTrip,
    Key<OnUnfed> onUnfed) {

  public static CommonKeys of(
      BreakerId breaker,
      boolean enabled,
      Optional<Double> cooldownMinutes,
      OnTrip onTrip,
      OnUnfed onUnfed) {
    return new CommonKeys(
        Key.common(
                breaker,
                "enabled",
                new KeyType.Flag(),
                Optional.of(enabled),
                "",
                Unit.FLAG,
                "a disabled breaker is not evaluated")
            .looser(Looser.LOWER),
        Key.common(
                breaker,
                "cooldown_minutes",
                Key.real(Range.MINUTES),
                cooldownMinutes,
                "cooldown_period_minutes",
                Unit.MINUTES,
                "wait after the last breach")
            .looser(Looser.LOWER),
        Key.common(
                breaker,
                "auto_reset",
                new KeyType.Flag(),
                Optional.of(true),
                "",
                Unit.FLAG,
                "reset by itself when the cooldown ends")
            .looser(Looser.HIGHER),
        Key.common(
                breaker,
                "severity_weight",
                Key.real(Range.NOT_NEGATIVE),
                Optional.of(1.0),
                "",
                Unit.NUMBER,
                "weight in the risk score")
            .looser(Looser.NEVER),
        Key.common(
                breaker,
                "on_trip",
                new KeyType.Choice<>(OnTrip.class),
                Optional.of(onTrip),
                "",
                Unit.TEXT,
                "what a trip does: stop trading, let positions only shrink, or only tell")
            .looser(Looser.HIGHER),
        Key.common(
                breaker,
                "on_unfed",
                new KeyType.Choice<>(OnUnfed.class),
                Optional.of(onUnfed),
                "",
                Unit.TEXT,
                "what missing input does: stop trading, let positions only shrink, or nothing")
            .looser(Looser.HIGHER));
  }

  public List<Key<?>> all() {
    return List.of(enabled, cooldownMinutes, autoReset, severityWeight, onTrip, onUnfed);
  }
}
