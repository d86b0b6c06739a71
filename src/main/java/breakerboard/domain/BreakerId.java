package breakerboard.domain;

/**
 * The name of a breaker as the engine specification spells it, for instance {@code loss_rate}.
 * Which breakers exist is known to the registry alone.
 *
 * @param value lower-case words joined by underscores, never blank
 */
public record BreakerId(String value) implements Comparable<BreakerId> {
  public BreakerId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A breaker has a name: give one such as volatility.");
    }
  }

  @Override
  public int compareTo(BreakerId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
