package breakerboard.console;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/**
 * A book in the chooser: the shape of its trading state and its name, with the state's word where
 * it may not trade freely.
 */
public final class BookCell extends ListCell<BookModel> {
  /** No book is chosen where the view tells of all of them. */
  static final String ALL = "All books";

  private static final double SHAPE = 12;

  private final boolean worded;
  private final StateShape shape = new StateShape(SHAPE);

  /**
   * @param worded whether the word stands here; beside the banner's own word it does not
   */
  public BookCell(boolean worded) {
    this.worded = worded;
    getStyleClass().add("book-cell");
  }

  @Override
  protected void updateItem(@Nullable BookModel book, boolean empty) {
    super.updateItem(book, empty);
    tell();
  }

  /** Shows the book as it is now. */
  public void tell() {
    BookModel book = getItem();
    if (book == null || isEmpty()) {
      setText(worded ? "" : ALL);
      setGraphic(null);
      return;
    }
    ScreenState state = ScreenState.of(book.snapshot());
    shape.show(state);
    setText(
        !worded || state == ScreenState.ALLOWED ? book.name() : book.name() + " · " + state.word());
    setGraphic(shape);
  }
}
