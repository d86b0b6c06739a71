package breakerboard.cli;

/** Bad arguments, configuration or input file; the message is a sentence. Exit code 2. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
