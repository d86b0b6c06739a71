package breakerboard.console.wall;

import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.console.BookModel;
import breakerboard.console.BreakerModel;
import breakerboard.console.DeskModel;
import breakerboard.console.Format;
import breakerboard.console.Inflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the wall under their head, a book each: told what to show, with a cursor that keys
 * and mouse move from breaker to breaker.
 */
final class WallRows {
  private static final double DENSE_ROW = 17;
  private static final double NORMAL_ROW = 26;
  private static final double SCROLL_BAR = 14;
  private static final int DOUBLE = 2;

  private final DeskModel desk;
  private final Format format;
  private final VBox wall;
  private final ListView<BookModel> list;
  private final Consumer<BookModel> onChosen;
  private final BiConsumer<BookModel, Optional<BreakerModel>> opener;
  private final List<WallListCell> cells = new ArrayList<>();
  private final WallCursor cursor;
  private final WallHead head;
  private WallColumns columns;
  private boolean arranging;

  /**
   * @param wall holds the list, and the head above it
   * @param onChosen hears of each book that somebody chooses
   * @param opener shows a book, with a breaker's detail if one is named, in the Book view
   */
  WallRows(
      DeskModel desk,
      Format format,
      VBox wall,
      ListView<BookModel> list,
      Consumer<BookModel> onChosen,
      BiConsumer<BookModel, Optional<BreakerModel>> opener) {
    this.desk = desk;
    this.format = format;
    this.wall = wall;
    this.list = list;
    this.onChosen = onChosen;
    this.opener = opener;
    this.columns = columns(0);
    this.head = new WallHead(desk.catalogue(), columns);
    this.cursor = new WallCursor(desk.catalogue().breakers().size(), this::tellAll);
    build();
  }

  private void build() {
    wall.getChildren().addFirst(head);
    list.setCellFactory(_ -> cell());
    dense(true);
    wall.widthProperty().subscribe(this::place);
    wall.insetsProperty().subscribe(this::place);
    list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    list.addEventHandler(MouseEvent.MOUSE_PRESSED, this::onPress);
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
  }

  private WallListCell cell() {
    WallListCell made = new WallListCell(this::tell);
    made.setTooltip(new Tooltip());
    made.setOnMouseMoved(event -> tip(made, event));
    cells.add(made);
    return made;
  }

  /**
   * By the width of what holds head and rows, which is known before the head is asked its height.
   */
  private void place() {
    Insets around = wall.getInsets();
    columns = columns(wall.getWidth() - around.getLeft() - around.getRight() - SCROLL_BAR);
    head.place(columns);
    tellAll();
  }

  private WallColumns columns(double width) {
    return WallColumns.in(
        width, desk.catalogue().breakers().stream().map(BreakerEntry::gauge).toList());
  }

  /** How close they stand. */
  void dense(boolean dense) {
    list.setFixedCellSize(dense ? DENSE_ROW : NORMAL_ROW);
    tellAll();
  }

  /**
   * Shows these books in this order; the view stays where it is.
   *
   * @param chosen the book that stays chosen
   */
  void arrange(List<BookModel> books, Optional<BookModel> chosen) {
    if (!books.equals(list.getItems())) {
      arranging = true;
      list.getItems().setAll(books);
      arranging = false;
      chosen.ifPresent(this::choose);
    }
  }

  /** A book that the filter hides is not chosen here: Enter opens only what is seen. */
  void choose(BookModel book) {
    int at = list.getItems().indexOf(book);
    if (at < 0) {
      list.getSelectionModel().clearSelection();
    } else if (list.getSelectionModel().getSelectedIndex() != at) {
      list.getSelectionModel().clearAndSelect(at);
    }
    tellAll();
  }

  private void chosen(@Nullable BookModel book) {
    if (book != null && !arranging) {
      onChosen.accept(book);
      tellAll();
    }
  }

  /** Shows at once the rows whose states are no longer those that are seen. */
  void tellStates() {
    for (WallListCell cell : cells) {
      BookModel book = cell.getItem();
      if (book != null && !cell.shows(line(book))) {
        tell(cell);
      }
    }
  }

  /** Shows every row as it is now, and the counts above them. */
  void tellAll(WallTotals totals) {
    head.show(totals.perBreaker());
    tellAll();
  }

  /** Shows every row as it is now. */
  void tellAll() {
    cells.forEach(this::tell);
  }

  private void tell(WallListCell cell) {
    BookModel book = cell.getItem();
    if (book != null && !cell.isEmpty()) {
      int at = cell.isSelected() ? cursor.breaker() : WallRow.NOWHERE;
      WallLine line = line(book);
      cell.show(line, columns, at, line.spoken(book.breakers()));
    }
  }

  private WallLine line(BookModel book) {
    Inflow inflow = Inflow.of(book.snapshot(), desk.feeds());
    return WallLine.of(book, inflow, desk.clock(), format);
  }

  private void onKey(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> cursor.left();
      case RIGHT -> cursor.right();
      case ENTER -> openChosen();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void onPress(MouseEvent event) {
    cursor.at(columns.breakerAt(event.getX()));
  }

  private void onClick(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == DOUBLE) {
      openChosen();
    }
  }

  private void tip(WallListCell cell, MouseEvent event) {
    BookModel book = cell.getItem();
    String words = book == null ? "" : WallTip.of(book, columns.breakerAt(event.getX()));
    cell.getTooltip().setText(words);
  }

  private void openChosen() {
    BookModel book = list.getSelectionModel().getSelectedItem();
    if (book != null) {
      int at = cursor.breaker();
      List<BreakerModel> breakers = book.breakers();
      opener.accept(
          book, at >= 0 && at < breakers.size() ? Optional.of(breakers.get(at)) : Optional.empty());
    }
  }
}
