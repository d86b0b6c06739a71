package breakerboard.engine;

import breakerboard.config.Configuration;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import java.util.List;
import java.util.stream.Stream;

/** The form in which a desk's state is saved, and whether this program can go on from it. */
final class StateForm {
  /** Raise it with every change of what is saved. */
  private static final int VERSION = 2;

  private static final String CONFIG_VERSION = "configVersion";

  private StateForm() {}

  static void save(StateWriter out, Configuration configuration) {
    out.version(VERSION);
    out.integer(CONFIG_VERSION, configuration.version());
  }

  /**
   * Restores what is of the form and the configuration version in force.
   *
   * @throws IllegalStateException with a sentence when it is not, or when it is damaged
   */
  static void restore(StateReader in, Configuration configuration, Runnable parts) {
    try {
      check(in.version(), in.integer(CONFIG_VERSION), configuration);
      parts.run();
    } catch (IllegalStateException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new IllegalStateException("The saved state is damaged: " + e + ".", e);
    }
  }

  /** {@link IllegalStateException} when a book was saved with other breakers. */
  static void sameBreakers(String book, List<String> saved, BreakerCell[] cells) {
    List<String> own = Stream.of(cells).map(cell -> cell.id().value()).toList();
    if (!saved.equals(own)) {
      throw new IllegalStateException(
          "Book %s was saved with the breakers %s; this version of the program has %s."
              .formatted(book, String.join(", ", saved), String.join(", ", own)));
    }
  }

  private static void check(int form, long version, Configuration configuration) {
    if (form != VERSION || version != configuration.version()) {
      throw new IllegalStateException(
          ("A state of form %s with configuration version %s cannot be gone on from"
                  + " with form %s and configuration version %s.")
              .formatted(form, version, VERSION, configuration.version()));
    }
  }
}
