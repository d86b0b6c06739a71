package breakerboard.desk.values;

/** Who asked for the past wants no answer any more; nothing is left behind. */
public final class ValuesCancelledException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ValuesCancelledException() {
    super("The look into the past was cancelled.");
  }
}
