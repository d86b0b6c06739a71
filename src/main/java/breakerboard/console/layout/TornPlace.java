package breakerboard.console.layout;

/**
 * A view in a window of its own.
 *
 * @param book that is shown in it, empty while there was none
 * @param enlarged id of the breaker whose tile is enlarged in it, empty for none
 */
public record TornPlace(String view, String book, String enlarged, WindowPlace place) {}
