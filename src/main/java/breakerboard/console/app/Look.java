package breakerboard.console.app;

import breakerboard.console.Theme;
import breakerboard.console.layout.Layout;
import breakerboard.console.layout.LayoutStore;
import java.util.Optional;

/**
 * How the window looks at first.
 *
 * @param view name of the view that it opens with
 * @param theme empty to follow the system
 * @param width of what the window shows, pixels
 * @param height of what the window shows, pixels
 * @param remembered how the windows were left
 * @param store keeps how they are left
 */
public record Look(
    String view,
    Optional<Theme> theme,
    int width,
    int height,
    Layout remembered,
    LayoutStore store) {
  /** A look of which nothing is remembered. */
  public Look(String view, Optional<Theme> theme, int width, int height) {
    this(view, theme, width, height, Layout.UNKNOWN, LayoutStore.none());
  }
}
