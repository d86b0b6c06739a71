package breakerboard.console.wall;

import breakerboard.console.BreakerModel;
import breakerboard.console.Format;
import breakerboard.console.Inflow;
import breakerboard.console.ScreenState;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.GaugeKind;
import breakerboard.domain.Times;
import breakerboard.domain.Words;

/**
 * One breaker of one book on the wall: healthy ones are a bar or a dot, all others a shape with at
 * most one word or number.
 *
 * @param bar how far the bar reaches, 1 = to the limit; NaN without one
 * @param text {@code 104 %}, {@code 12:41}, {@code off}; empty where the shape says it all
 * @param brief the same where there is no room for it: {@code > 1 h}
 */
record WallCell(ScreenState state, double bar, String text, String brief) {
  private static final long HOUR = 3600 * Times.NANOS_PER_SECOND;
  private static final double PERCENT = 100;
  private static final double MOST = 9.995;
  private static final String BEYOND = "> 999 %";

  static WallCell of(BreakerModel breaker, Inflow inflow, long clock, Format format) {
    BreakerSnapshot now = breaker.snapshot();
    ScreenState state = ScreenState.of(now, inflow.to(breaker.entry()));
    boolean measured = breaker.entry().gauge() == GaugeKind.BULLET;
    double used = measured ? now.reading().utilisation() : Double.NaN;
    return switch (state) {
      case ACTIVE, IDLE, WARNING -> new WallCell(state, used, "", "");
      case NO_FEED, UNFED -> plain(state, "");
      case STALE ->
          now.lastInput() == Times.NEVER
              ? plain(state, "")
              : lasting(state, clock - now.lastInput(), format.duration(clock - now.lastInput()));
      case TRIPPED, LIQUIDATING -> plain(state, share(used, state));
      case COOLDOWN, BYPASSED -> left(state, now.deadline(), clock, format);
      case DISABLED -> plain(state, "off");
      case EMERGENCY, HALTED, REDUCE_ONLY, LIQUIDATE_ONLY, MAINTENANCE, ALLOWED, NO_ENGINE ->
          plain(state, "halt");
    };
  }

  private static WallCell plain(ScreenState state, String text) {
    return new WallCell(state, Double.NaN, text, text);
  }

  private static WallCell lasting(ScreenState state, long nanos, String words) {
    return new WallCell(
        state, Double.NaN, words, nanos < HOUR ? words : "> " + nanos / HOUR + " h");
  }

  private static WallCell left(ScreenState state, long deadline, long clock, Format format) {
    if (deadline == Times.NEVER) {
      return plain(state, "");
    }
    return deadline > clock
        ? lasting(state, deadline - clock, format.countdown(deadline, clock))
        : plain(state, "due");
  }

  private static String share(double used, ScreenState state) {
    if (Double.isNaN(used)) {
      return state == ScreenState.LIQUIDATING ? "selling" : "tripped";
    }
    return used >= MOST ? BEYOND : Words.number(used * PERCENT, 0) + " %";
  }

  /** Whether somebody has to look at it. */
  boolean abnormal() {
    return WallRank.abnormal(state);
  }
}
