package breakerboard.desk;

/** How far the opening of a desk is, where it may last. */
public sealed interface OpeningStep {
  /** Journal and feeds are being opened. */
  record Begins() implements OpeningStep {}

  /**
   * A journal that an older program wrote is brought to this version's form, all of the way or not
   * at all.
   *
   * @param rows how many are done
   * @param of how many there are
   */
  record BringingForward(long rows, long of) implements OpeningStep {}

  /**
   * Recorded inputs after the newest checkpoint are taken again.
   *
   * @param time arrival of the last of them, nanoseconds since the epoch
   * @param bytes how many of the recording are read
   * @param of how many it has from the checkpoint on
   */
  record TakingAgain(long time, long bytes, long of) implements OpeningStep {}
}
