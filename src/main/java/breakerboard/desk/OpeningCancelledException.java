package breakerboard.desk;

/**
 * The opening of a desk was cancelled: what was begun is taken back, and the next start begins
 * anew.
 */
public final class OpeningCancelledException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public OpeningCancelledException() {
    super("The opening was cancelled: nobody supervises. The next start begins anew.");
  }
}
