package breakerboard.domain;

/**
 * Takes the state of something as primitives by name, and of its parts; whoever stores them knows
 * nobody whose state it is.
 */
public interface StateWriter {
  /** The version of what follows; first call. */
  void version(int version);

  /** One number, NaN too. */
  void number(String name, double value);

  /** One integer. */
  void integer(String name, long value);

  /** One text. */
  void text(String name, String value);

  /** Yes or no. */
  default void flag(String name, boolean value) {
    integer(name, value ? 1 : 0);
  }

  /** One of an enum's constants, by its name. */
  default void choice(String name, Enum<?> value) {
    text(name, value.name());
  }

  /** The first {@code count} of the values. */
  void numbers(String name, double[] values, int count);

  /** The first {@code count} of the values. */
  void integers(String name, long[] values, int count);

  /** The first {@code count} of the values. */
  void texts(String name, String[] values, int count);

  /** All of the values, which belong to the writer from now on. */
  default void numbers(String name, double[] values) {
    numbers(name, values, values.length);
  }

  /** All of the values, which belong to the writer from now on. */
  default void integers(String name, long[] values) {
    integers(name, values, values.length);
  }

  /** All of the values, which belong to the writer from now on. */
  default void texts(String name, String... values) {
    texts(name, values, values.length);
  }

  /** What the part of that name saves into; it is complete before anything else is written here. */
  StateWriter part(String name);
}
