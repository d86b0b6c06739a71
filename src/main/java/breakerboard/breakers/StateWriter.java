package breakerboard.breakers;

/** Takes a breaker's state as primitives by name; whoever stores them knows no breaker. */
public interface StateWriter {
  /** The version of what follows; first call. */
  void version(int version);

  /** One number, NaN too. */
  void number(String name, double value);

  /** One integer. */
  void integer(String name, long value);

  /** The first {@code count} of the values. */
  void numbers(String name, double[] values, int count);

  /** The first {@code count} of the values. */
  void integers(String name, long[] values, int count);

  /** The first {@code count} of the values. */
  void texts(String name, String[] values, int count);
}
