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

  /** Exactly as many as were written. */
  double[] numbers(String name);

  /** Exactly as many as were written. */
  long[] integers(String name);

  /** Exactly as many as were written. */
  String[] texts(String name);

  /** What the part of that name saved. */
  StateReader savedPart(String name);

  /** Names of the parts, in the order in which they were saved. */
  List<String> savedParts();
}
