package breakerboard.console;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A book in the chooser: the shape of its trading state and its name. */
final class BookCell extends ListCell<BookModel> {
  private static final double SHAPE = 12;

  private final StateShape shape = new StateShape(SHAPE);

  BookCell() {
    getStyleClass().add("book-cell");
  }

  @Override
  protected void updateItem(@Nullable BookModel book, boolean empty) {
    super.updateItem(book, empty);
    tell();
  }

  /** Shows the book as it is now. */
  void tell() {
    BookModel book = getItem();
    if (book == null || isEmpty()) {
      setText("");
      setGraphic(null);
      return;
    }
    shape.show(ScreenState.of(book.snapshot()));
    setText(book.name());
    setGraphic(shape);
  }
}
