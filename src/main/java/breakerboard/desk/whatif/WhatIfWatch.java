package breakerboard.desk.whatif;

/** Hears how far a what-if is, and can end it. Called by the thread that answers. */
@FunctionalInterface
public interface WhatIfWatch {
  /** Nobody looks on. */
  WhatIfWatch NONE = _ -> {};

  /**
   * It is there now; often enough that who is asked to cancel does so within moments.
   *
   * @param share of the inputs that is taken, 0 to 1
   * @throws WhatIfCancelledException when it shall go no further
   */
  void at(double share);
}
