package breakerboard.desk;

/** Hears how far the opening of a desk is, and can end it. Called by the thread that opens. */
@FunctionalInterface
public interface OpeningWatch {
  /** Nobody looks on. */
  OpeningWatch NONE = _ -> {};

  /**
   * It is there now; often enough that who is asked to cancel does so within moments.
   *
   * @throws OpeningCancelledException when it shall go no further
   */
  void at(OpeningStep step);
}
