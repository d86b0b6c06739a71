package breakerboard.journal;

import java.io.IOException;

/** A recording that cannot be read, with a sentence that says what is wrong with it. */
public final class RecordingException extends IOException {
  private static final long serialVersionUID = 1;

  RecordingException(String sentence) {
    super(sentence);
  }

  RecordingException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
