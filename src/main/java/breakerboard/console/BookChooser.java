package breakerboard.console;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;

/** Chooses a book among all of the desk, each with the shape of its trading state. */
public final class BookChooser extends ComboBox<BookModel> {
  /** The control's own property: how many names it measures to find its width. */
  private static final String ROWS_TO_MEASURE = "comboBoxRowsToMeasureWidth";

  private static final int MOST_MEASURED = 40;

  /** Those that the control still uses. */
  private final Set<BookCell> cells = Collections.newSetFromMap(new WeakHashMap<>());

  public BookChooser() {
    setCellFactory(_ -> cell(true));
    setButtonCell(cell(false));
    setPromptText(BookCell.ALL);
    getProperties().put(ROWS_TO_MEASURE, MOST_MEASURED);
  }

  private BookCell cell(boolean worded) {
    BookCell made = new BookCell(worded);
    cells.add(made);
    return made;
  }

  /** What choosing a book does. */
  void onChoose(Consumer<BookModel> chosen) {
    valueProperty()
        .subscribe(
            book -> {
              if (book != null) {
                chosen.accept(book);
              }
            });
  }

  /** Follows books and choice until the attachments are released. */
  void follow(DeskModel desk, Selection selection, Attachments attachments) {
    setItems(desk.books());
    attachments.keep(() -> setItems(FXCollections.emptyObservableList()));
    attachments.onAny(
        () -> show(selection), List.of(selection.bookProperty(), selection.wholeDeskProperty()));
  }

  /** The chosen book, or none where the view tells of all of them. */
  private void show(Selection selection) {
    if (selection.wholeDeskProperty().get()) {
      setValue(null);
    } else {
      selection.book().ifPresent(this::setValue);
    }
  }

  /** Shows the books as they are now. */
  void tell() {
    cells.forEach(BookCell::tell);
  }
}
