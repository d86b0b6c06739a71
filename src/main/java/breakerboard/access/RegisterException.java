package breakerboard.access;

/** The operators file was not changed; the message says why in a sentence. */
public final class RegisterException extends Exception {
  private static final long serialVersionUID = 1;

  RegisterException(String sentence) {
    super(sentence);
  }

  RegisterException(Exception cause) {
    super(cause.getMessage(), cause);
  }
}
