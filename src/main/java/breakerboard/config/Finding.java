package breakerboard.config;

/**
 * Something wrong or doubtful in a configuration.
 *
 * @param path where, for instance {@code books.EQ-LS-1.max_drawdown}
 * @param value what stands there, as JSON text; empty when nothing does
 * @param message a sentence with the allowed range and what to do
 */
public record Finding(Severity severity, String path, String value, String message) {
  /** Errors refuse a document, warnings let it pass. */
  public enum Severity {
    ERROR,
    WARNING
  }

  public static Finding error(String path, String value, String message) {
    return new Finding(Severity.ERROR, path, value, message);
  }

  public static Finding warning(String path, String value, String message) {
    return new Finding(Severity.WARNING, path, value, message);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
