package breakerboard.console.layout;

/**
 * A view in a window of its own.
 *
 * @param book that is shown in it, empty while there was none
 */
public record TornPlace(String view, String book, WindowPlace place) {}
