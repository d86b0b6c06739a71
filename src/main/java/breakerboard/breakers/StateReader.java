package breakerboard.breakers;

/**
 * Gives back what a {@link StateWriter} took. An unknown name is an {@link IllegalStateException}
 * that names it.
 */
public interface StateReader {
  int version();

  double number(String name);

  long integer(String name);

  double[] numbers(String name);

  long[] integers(String name);

  String[] texts(String name);
}
