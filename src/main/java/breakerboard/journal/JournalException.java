package breakerboard.journal;

import java.io.IOException;

/** A journal that cannot be used, with a sentence that says what to do. */
public final class JournalException extends IOException {
  private static final long serialVersionUID = 1;

  JournalException(String sentence) {
    super(sentence);
  }

  JournalException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
