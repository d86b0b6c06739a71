package breakerboard.feed;

import java.io.IOException;

/** A feed cannot be used; the message is a sentence that says what to do. */
public class FeedException extends IOException {
  private static final long serialVersionUID = 1L;

  public FeedException(String message) {
    super(message);
  }

  public FeedException(String message, Throwable cause) {
    super(message, cause);
  }
}
