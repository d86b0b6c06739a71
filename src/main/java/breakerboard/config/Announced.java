package breakerboard.config;

/** Sections of the vocabulary that this version does not use yet. */
final class Announced {
  static final String CONSOLE = "console";

  private Announced() {}
}
