package breakerboard.console;

/**
 * The band that says what is at risk while the journal is not well. What is over is taken away by
 * hand, and comes back when it says something new.
 */
public final class JournalBand extends Band {
  private String seenBefore = "";

  public JournalBand() {
    getStyleClass().add("journal-band");
  }

  /** Shows the sentence, or nothing while there is none. */
  void show(JournalLine line) {
    boolean known = line.band().equals(seenBefore);
    show(
        new BandLine(
            line.sign(),
            known ? "" : line.band(),
            line.lasting() ? "" : "Seen",
            () -> {
              seenBefore = line.band();
              show(line);
            }));
  }
}
