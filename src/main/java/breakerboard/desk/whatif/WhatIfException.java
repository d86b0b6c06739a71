package breakerboard.desk.whatif;

/** A what-if cannot be answered; the message is a sentence for who asked. */
public final class WhatIfException extends Exception {
  private static final long serialVersionUID = 1;

  public WhatIfException(String sentence) {
    super(sentence);
  }

  public WhatIfException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
