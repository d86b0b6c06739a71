package breakerboard.feed;

/** A port cannot be listened on; the message is a sentence that says what to do. */
public final class PortTakenException extends FeedException {
  private static final long serialVersionUID = 1L;

  public PortTakenException(String message, Throwable cause) {
    super(message, cause);
  }
}
