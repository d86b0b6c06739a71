package breakerboard.console.limits;

import breakerboard.config.Configuration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The edits of every book that the operator has looked at: another book keeps its own. */
final class Stagings {
  private final Supplier<Configuration> inForce;
  private final Map<String, Staging> byBook = new HashMap<>();

  Stagings(Supplier<Configuration> inForce) {
    this.inForce = inForce;
  }

  /** The edits of a book, {@link breakerboard.domain.Command#DESK} for those of all books. */
  Staging of(String book) {
    return byBook.computeIfAbsent(book, name -> new Staging(name, inForce.get()));
  }

  /** Lays all edits over the configuration that is in force now. */
  void rebase() {
    byBook.values().forEach(staging -> staging.rebase(inForce.get()));
  }
}
