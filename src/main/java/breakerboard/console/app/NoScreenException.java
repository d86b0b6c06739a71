package breakerboard.console.app;

/** JavaFX cannot draw here; the message is a sentence that names what to install. */
public final class NoScreenException extends Exception {
  private static final long serialVersionUID = 1L;

  NoScreenException(String message, Throwable cause) {
    super(message, cause);
  }
}
