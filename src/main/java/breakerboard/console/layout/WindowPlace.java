package breakerboard.console.layout;

/**
 * Where a window stands.
 *
 * @param area what it covers while it is not maximized
 */
public record WindowPlace(Area area, boolean maximized) {}
