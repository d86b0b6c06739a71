package breakerboard.console;

/** What the gallery shows of each breaker. */
public enum GalleryState {
  CALM("Calm"),
  WARNING("Warning"),
  TRIPPED("Tripped"),
  TRIPPED_WITHOUT_DATA("Tripped, then without data"),
  STALE("Without data"),
  NEVER_FED("Never fed"),
  RESET("Reset after a trip");

  private final String words;

  GalleryState(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
