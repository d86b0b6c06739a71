package breakerboard.config;

import breakerboard.domain.ConfigNode;
import breakerboard.domain.Layer;

/**
 * One key whose effective value changed.
 *
 * @param layer the layer that sets the new value
 * @param changePercent of the old value, NaN where there is none
 */
public record KeyDiff(
    Key<?> key, ConfigNode oldValue, ConfigNode newValue, Layer layer, double changePercent) {

  private static final double PERCENT = 100;

  static KeyDiff of(Key<?> key, ConfigNode oldValue, ConfigNode newValue, Layer layer) {
    return new KeyDiff(key, oldValue, newValue, layer, change(oldValue, newValue));
  }

  /** Change of two numbers in percent of the first, NaN where there is none. */
  public static double change(ConfigNode oldValue, ConfigNode newValue) {
    return oldValue instanceof ConfigNode.Numeric from
            && newValue instanceof ConfigNode.Numeric to
            && from.value() != 0
        ? PERCENT * (to.value() - from.value()) / Math.abs(from.value())
        : Double.NaN;
  }
}
