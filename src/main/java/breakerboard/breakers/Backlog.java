package breakerboard.breakers;

import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Times;

/**
 * How full the engine's queue of observations is, and since when it is nearly full; one for the
 * whole desk, read by every book.
 */
public final class Backlog {
  private static final double NEARLY_FULL = 0.8;

  private double fill = Double.NaN;
  private long since = Times.NEVER;

  /**
   * Takes how full it is, 0 to 1; tells whether it became nearly full or ceased to be.
   *
   * @param at nanoseconds since the epoch
   */
  public boolean level(double newFill, long at) {
    fill = newFill;
    boolean was = since != Times.NEVER;
    boolean is = newFill > NEARLY_FULL;
    if (was != is) {
      since = is ? at : Times.NEVER;
    }
    return was != is;
  }

  public void save(StateWriter out) {
    out.version(1);
    out.number("fill", fill);
    out.integer("since", since);
  }

  public void restore(StateReader in) {
    fill = in.number("fill");
    since = in.integer("since");
  }

  /** Whether anybody ever told; nobody does where a file is replayed. */
  boolean known() {
    return !Double.isNaN(fill);
  }

  /** 0 to 1, NaN when nobody told. */
  double fill() {
    return fill;
  }

  /** Since when it is over 80 %, {@link Times#NEVER} when it is not. */
  long since() {
    return since;
  }
}
