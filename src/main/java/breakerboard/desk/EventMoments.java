package breakerboard.desk;

import breakerboard.domain.Times;

/**
 * When an event came about, by {@link System#nanoTime}.
 *
 * @param arrived when its cause arrived at the edge, {@link Times#NEVER} where that is of a
 *     recording and not of the present
 * @param decided when the engine told of it
 */
public record EventMoments(long arrived, long decided) {
  /** Whether its cause arrived in the present. */
  public boolean live() {
    return arrived != Times.NEVER;
  }

  /** When its cause was there: its arrival, of a recording the moment of its decision. */
  public long cause() {
    return live() ? arrived : decided;
  }
}
