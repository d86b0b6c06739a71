package breakerboard.console.wall;

/** The breaker of the chosen book that the keys or the mouse point at; none at first. */
final class WallCursor {
  private final int breakers;
  private final Runnable moved;
  private int breaker = WallRow.NOWHERE;

  WallCursor(int breakers, Runnable moved) {
    this.breakers = breakers;
    this.moved = moved;
  }

  /** Its place in the breakers' order, {@link WallRow#NOWHERE} for the book itself. */
  int breaker() {
    return breaker;
  }

  void left() {
    at(Math.max(WallRow.NOWHERE, breaker - 1));
  }

  void right() {
    at(Math.min(breakers - 1, breaker + 1));
  }

  void at(int place) {
    if (place != breaker) {
      breaker = place;
      moved.run();
    }
  }
}
