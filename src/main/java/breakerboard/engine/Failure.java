package breakerboard.engine;

/** A breaker's failure of which a restart left the words alone. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  Failure(String words) {
    super(words);
  }

  /** What was thrown, as it is told: {@code IllegalStateException: no prices}. */
  static String words(RuntimeException thrown) {
    return thrown instanceof Failure
        ? String.valueOf(thrown.getMessage())
        : thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
  }
}
