package breakerboard.console.wall;

import breakerboard.console.BookModel;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** The place of one book in the list; the view tells it what to show. */
final class WallListCell extends ListCell<BookModel> {
  private final WallRow row = new WallRow();
  private final Consumer<WallListCell> teller;
  private Optional<WallLine> line = Optional.empty();

  /**
   * @param teller shows the book of the cell as it is now
   */
  WallListCell(Consumer<WallListCell> teller) {
    this.teller = teller;
    getStyleClass().add("wall-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(@Nullable BookModel book, boolean empty) {
    super.updateItem(book, empty);
    if (book == null || empty) {
      setGraphic(null);
      setAccessibleText("");
      line = Optional.empty();
    } else {
      setGraphic(row);
      teller.accept(this);
    }
  }

  @Override
  public void updateSelected(boolean selected) {
    super.updateSelected(selected);
    teller.accept(this);
  }

  /** Whether the states of that line are seen here already. */
  boolean shows(WallLine now) {
    return line.filter(now::sameStates).isPresent();
  }

  /**
   * Shows the line.
   *
   * @param breaker the one that has the cursor, {@link WallRow#NOWHERE} for none
   * @param spoken the same in words
   */
  void show(WallLine now, WallColumns columns, int breaker, String spoken) {
    line = Optional.of(now);
    row.show(now, columns, breaker);
    setAccessibleText(spoken);
  }

  @Override
  protected void layoutChildren() {
    row.resizeRelocate(0, 0, getWidth(), getHeight() - 1);
  }
}
