package breakerboard.console.replay;

import breakerboard.desk.Replay;
import java.util.List;

/**
 * A speed that can be chosen.
 *
 * @param factor 1 is as it was
 */
record Speed(String words, double factor) {
  static final List<Speed> ALL =
      List.of(
          new Speed("1×", 1),
          new Speed("2×", 2),
          new Speed("5×", 5),
          new Speed("10×", 10),
          new Speed("60×", 60),
          new Speed("600×", 600),
          new Speed("Max", Replay.MAXIMUM));

  /** So many places faster, or slower; at the ends it stays. */
  static Speed beside(double factor, int places) {
    int at = 0;
    for (int i = 0; i < ALL.size(); i++) {
      at = ALL.get(i).factor() <= factor ? i : at;
    }
    return ALL.get(Math.clamp(at + places, 0, ALL.size() - 1));
  }
}
