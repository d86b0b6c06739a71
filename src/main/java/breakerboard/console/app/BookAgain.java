package breakerboard.console.app;

import breakerboard.console.BookModel;
import breakerboard.console.DeskModel;
import breakerboard.console.Selection;
import java.util.Optional;
import javafx.collections.ListChangeListener;

/**
 * Shows the book that was looked at last time as soon as it is there, unless the operator has
 * chosen one before.
 */
final class BookAgain {
  private final DeskModel desk;
  private final Selection selection;
  private final String name;
  private final ListChangeListener<BookModel> listener = _ -> look();

  BookAgain(DeskModel desk, Selection selection, String name) {
    this.desk = desk;
    this.selection = selection;
    this.name = name;
  }

  /** Waits for the book, if it is not there. */
  void await() {
    desk.books().addListener(listener);
    look();
  }

  private void look() {
    Optional<BookModel> wanted = desk.book(name);
    boolean chosen =
        selection.book().filter(book -> !book.equals(desk.books().getFirst())).isPresent();
    if (wanted.isPresent() || chosen) {
      desk.books().removeListener(listener);
    }
    if (!chosen) {
      wanted.ifPresent(selection::show);
    }
  }
}
