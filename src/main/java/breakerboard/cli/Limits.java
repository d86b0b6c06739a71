package breakerboard.cli;

/** Bounds of what streams in. */
final class Limits {
  /** Names of symbols and sectors on one desk. */
  static final int SYMBOLS = 200_000;

  /** Names of books on one desk. */
  static final int BOOKS = 10_000;

  private Limits() {}
}
