package breakerboard.console.palette;

import breakerboard.console.Shortcut;

/**
 * Something that can be done from the palette.
 *
 * @param words what it does, as its own place on the screen says it: {@code Trip Volatility…}
 * @param kind where it belongs: {@code EQ-LS-1}, {@code View}
 * @param keys that do it at once, empty when there are none
 * @param off why it cannot be done now, a sentence; empty when it can
 */
public record PaletteEntry(String words, String kind, String keys, String off, Runnable run) {
  /** Something that can always be done. */
  public static PaletteEntry of(String words, String kind, Runnable run) {
    return new PaletteEntry(words, kind, "", "", run);
  }

  /** Something that has keys of its own. */
  public static PaletteEntry of(String kind, Shortcut shortcut, Runnable run) {
    return new PaletteEntry(shortcut.words(), kind, shortcut.display(), "", run);
  }

  /** What is typed is looked for in all of that. */
  String sought() {
    return words + " " + kind;
  }
}
