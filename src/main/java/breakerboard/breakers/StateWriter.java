package breakerboard.breakers;

/** Takes a breaker's state as primitives by name; whoever stores them knows no breaker. */
public interface StateWriter {
  /** The version of what follows; first call. */
  void version(int version);

  void number(String name, double value);

  void integer(String name, long value);

  void numbers(String name, double[] values, int count);

  void integers(String name, long[] values, int count);

  void texts(String name, String[] values, int count);
}
