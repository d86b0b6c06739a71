package breakerboard.engine;

import breakerboard.domain.BreakerId;
import java.util.Optional;
import java.util.function.Function;

/** Finds the book or breaker that a command is for, or refuses the command with a sentence. */
final class Addressees {
  private final DeskFloor desk;

  Addressees(DeskFloor desk) {
    this.desk = desk;
  }

  /** What is done to one breaker of a book: empty when it was done, else why not. */
  interface CellAction {
    Optional<String> on(BookEngine book, BreakerCell cell);
  }

  Optional<String> inBook(String name, Function<BookEngine, Optional<String>> action) {
    return in(desk.existing(name), name, action);
  }

  /** As {@link #inBook}, for what may be done before the first observation too. */
  Optional<String> inBookToBe(String name, Function<BookEngine, Optional<String>> action) {
    return in(desk.addressed(name), name, action);
  }

  private static Optional<String> in(
      Optional<BookEngine> book, String name, Function<BookEngine, Optional<String>> action) {
    return book.map(action).orElse(Optional.of("There is no book " + name + " on this desk."));
  }

  Optional<String> inCell(String book, BreakerId breaker, CellAction action) {
    return inBook(
        book,
        b ->
            b.cell(breaker)
                .map(cell -> action.on(b, cell))
                .orElse(Optional.of("There is no breaker " + breaker + ".")));
  }
}
