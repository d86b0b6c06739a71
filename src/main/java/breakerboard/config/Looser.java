package breakerboard.config;

/**
 * Which way a change of a key lets more pass. Off counts as lower than on, a choice that stands
 * later among the allowed ones as higher, and a list with fewer words as lower.
 */
public enum Looser {
  /** A higher value is looser; no value, where the key is off unless set, is the loosest. */
  HIGHER("higher"),
  /** A lower value is looser. */
  LOWER("lower"),
  /** No change of it lets anything pass: it is for display. */
  NEVER("never"),
  /** It depends on the data: each change counts as looser. */
  EITHER("either way");

  private final String words;

  Looser(String words) {
    this.words = words;
  }

  /** For the documentation, for instance {@code higher}. */
  public String words() {
    return words;
  }
}
