package breakerboard.domain;

import java.util.List;

/**
 * Gives back what a {@link StateWriter} took. An unknown name is an {@link IllegalStateException}
 * that names it.
 */
public interface StateReader {
  /** The version that the state was written with. */
  int version();

  /** One number, NaN too. */
  double number(String name);

  /** One integer. */
  long integer(String name);

  /** One text. */
  String text(String name);

  /** Yes or no. */
  default boolean flag(String name) {
    return integer(name) != 0;
  }

  /** One of an enum's constants; {@link IllegalStateException} when this program has none such. */
  default <E extends Enum<E>> E choice(String name, Class<E> type) {
    String constant = text(name);
    try {
      return Enum.valueOf(type, constant);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          name + " is " + constant + ", which this version of the program does not know.", e);
    }
  }

  /** A copy, exactly as many as were written. */
  double[] numbers(String name);

  /** A copy, exactly as many as were written. */
  long[] integers(String name);

  /** A copy, exactly as many as were written. */
  String[] texts(String name);

  /** What the part of that name saved. */
  StateReader savedPart(String name);

  /** Names of the parts, in the order in which they were saved. */
  List<String> savedParts();

  /** Saves all of it again. */
  void writeTo(StateWriter to);
}
