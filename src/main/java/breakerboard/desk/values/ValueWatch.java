package breakerboard.desk.values;

/** Hears how far a look into the past is, and can end it. Called by the thread that looks. */
@FunctionalInterface
public interface ValueWatch {
  /** Nobody looks on. */
  ValueWatch NONE = _ -> {};

  /**
   * It is there now; often enough that who is asked to cancel does so within moments.
   *
   * @param share of the time that is taken, 0 to 1
   * @throws ValuesCancelledException when it shall go no further
   */
  void at(double share);
}
