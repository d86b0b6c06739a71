package breakerboard.wire;

import java.io.IOException;

/** Bytes that were cut or changed; the message says in a sentence what is wrong with them. */
public final class DamagedBytesException extends IOException {
  private static final long serialVersionUID = 1L;

  public DamagedBytesException(String sentence) {
    super(sentence);
  }

  public DamagedBytesException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
