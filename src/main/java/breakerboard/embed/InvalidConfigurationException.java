package breakerboard.embed;

import breakerboard.config.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** A configuration was refused; the message names all its errors at once. */
public final class InvalidConfigurationException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final transient List<Finding> errors;

  InvalidConfigurationException(List<Finding> errors) {
    super(
        errors.stream()
            .map(InvalidConfigurationException::words)
            .collect(Collectors.joining("\n", "The configuration is refused:\n", "")));
    this.errors = List.copyOf(errors);
  }

  private static String words(Finding error) {
    String value = error.value().isEmpty() ? "" : " (" + error.value() + ")";
    return error.path() + value + ": " + error.message();
  }

  /** Each error with its path, value and allowed range. */
  public List<Finding> errors() {
    return errors;
  }
}
