package breakerboard.desk.whatif;

/** Who asked wants no answer any more; nothing is left behind. */
public final class WhatIfCancelledException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public WhatIfCancelledException() {
    super("The what-if was cancelled.");
  }
}
