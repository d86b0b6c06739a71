package breakerboard.console.app;

import breakerboard.console.Theme;
import java.util.Optional;

/**
 * How the window looks at first.
 *
 * @param view name of the view that it opens with
 * @param theme empty to follow the system
 * @param width of what the window shows, pixels
 * @param height of what the window shows, pixels
 */
public record Look(String view, Optional<Theme> theme, int width, int height) {}
