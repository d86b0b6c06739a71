package breakerboard.console.limits;

import breakerboard.config.ConfigText;
import breakerboard.config.Key;
import breakerboard.config.KeyType;
import breakerboard.config.Range;
import breakerboard.domain.ConfigNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The values of a key that a sweep tries out.
 *
 * @param from in the key's own unit
 * @param to likewise, above {@code from}
 * @param steps how many values, both ends included
 */
record SweepRange(double from, double to, int steps) {
  static final int LEAST_STEPS = 2;
  static final int MOST_STEPS = 41;
  static final int USUAL_STEPS = 11;
  private static final double HALF = 0.5;
  private static final MathContext DIGITS = new MathContext(6);

  /** What a key allows; empty for one that is no number. */
  static Optional<Range> allowed(Key<?> key) {
    return switch (key.type()) {
      case KeyType.Real(Range range) -> Optional.of(range);
      case KeyType.Whole(Range range) -> Optional.of(range);
      case KeyType.Flag _,
          KeyType.Choice<?> _,
          KeyType.Texts _,
          KeyType.Zone _,
          KeyType.Days _,
          KeyType.Reals _,
          KeyType.RealsByDay _ ->
          Optional.empty();
    };
  }

  /** Half as much to half as much again as the value in force, as far as the key allows. */
  static Optional<SweepRange> around(Key<?> key, ConfigNode inForce) {
    return allowed(key)
        .map(
            range -> {
              double now =
                  inForce instanceof ConfigNode.Numeric(double value, var _) && value != 0
                      ? value
                      : Double.isInfinite(range.most()) ? 1 : HALF * range.most();
              double half = HALF * Math.abs(now);
              double low = Math.max(range.least(), now - half);
              double high = Math.min(range.most(), now + half);
              return key.type() instanceof KeyType.Whole
                  ? whole(Math.floor(low), Math.max(Math.ceil(high), Math.floor(low) + 1))
                  : new SweepRange(low, high, USUAL_STEPS);
            });
  }

  /** Each whole number once, where they are few. */
  private static SweepRange whole(double low, double high) {
    int steps = (int) Math.min(USUAL_STEPS, high - low + 1);
    return new SweepRange(low, high, steps);
  }

  /**
   * What an operator typed.
   *
   * @return empty where it is no range of the key
   */
  static Optional<SweepRange> typed(Key<?> key, String from, String to, String steps) {
    Optional<Double> low = number(key, from);
    Optional<Double> high = number(key, to);
    Optional<Integer> count = count(steps);
    boolean ordered = low.isPresent() && high.isPresent() && low.get() < high.get();
    return ordered
        ? count.map(number -> new SweepRange(low.get(), high.get(), number))
        : Optional.empty();
  }

  private static Optional<Double> number(Key<?> key, String typed) {
    return ConfigText.typedNumber(typed, key.unit())
        .filter(
            node ->
                node instanceof ConfigNode.Numeric(double value, var _)
                    && allowed(key).filter(range -> range.contains(value)).isPresent())
        .map(node -> ((ConfigNode.Numeric) node).value());
  }

  private static Optional<Integer> count(String typed) {
    try {
      int steps = Integer.parseInt(typed.strip());
      return steps >= LEAST_STEPS && steps <= MOST_STEPS ? Optional.of(steps) : Optional.empty();
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /** Each value once, those that the key allows. */
  List<ConfigNode> values(Key<?> key) {
    boolean whole = key.type() instanceof KeyType.Whole;
    return IntStream.range(0, steps)
        .mapToDouble(i -> from + (to - from) * i / (steps - 1))
        .map(value -> whole ? Math.rint(value) : new BigDecimal(value, DIGITS).doubleValue())
        .<ConfigNode>mapToObj(ConfigNode.Numeric::of)
        .distinct()
        .filter(node -> key.check(node).isEmpty())
        .toList();
  }
}
