package breakerboard.console;

/**
 * What a band across the window says.
 *
 * @param sign how loud it is
 * @param words a sentence; empty while there is nothing to say
 * @param button names its one action; empty where it has none
 * @param pressed the action
 */
public record BandLine(ScreenState sign, String words, String button, Runnable pressed) {
  /** Says nothing. */
  public static final BandLine NONE = new BandLine(ScreenState.ACTIVE, "", "", () -> {});
}
