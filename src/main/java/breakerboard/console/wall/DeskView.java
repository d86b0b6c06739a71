package breakerboard.console.wall;

import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.console.Actions;
import breakerboard.console.Attachments;
import breakerboard.console.BookModel;
import breakerboard.console.BreakerModel;
import breakerboard.console.DeskModel;
import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.Inflow;
import breakerboard.console.OffSwitch;
import breakerboard.console.Pacer;
import breakerboard.console.ScreenView;
import breakerboard.console.Selection;
import breakerboard.console.Throttle;
import breakerboard.console.Toggles;
import breakerboard.console.dialogs.Fxml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The Desk view: the wall of all books, the totals of the desk, and what acts on all of it. */
public final class DeskView implements ScreenView {
  private static final double DENSE_ROW = 17;
  private static final double NORMAL_ROW = 26;
  private static final double SCROLL_BAR = 14;
  private static final double ROOM_FOR_ONE_LINE = 1420;
  private static final int DOUBLE = 2;

  private final DeskModel desk;
  private final Selection selection;
  private final Format format;
  private final Actions actions;
  private final BiConsumer<BookModel, Optional<BreakerModel>> opener;
  private final WallOrder order = new WallOrder();
  private final WallCursor cursor;
  private final TotalsStrip totals;
  private final Throttle numbers;
  private final Attachments attachments = new Attachments();
  private final List<WallListCell> cells = new ArrayList<>();
  private final WallHead wallHead;
  private WallColumns columns;
  private OffSwitch haltSwitch = new OffSwitch(new Button());
  private OffSwitch resumeSwitch = new OffSwitch(new Button());
  private boolean arranging;

  @FXML private VBox view;
  @FXML private HBox bar;
  @FXML private ToggleGroup sorting;
  @FXML private ToggleButton worst;
  @FXML private ToggleGroup density;
  @FXML private ToggleButton dense;
  @FXML private TextField wallFilter;
  @FXML private Button halt;
  @FXML private Button resume;
  @FXML private VBox wall;
  @FXML private ListView<BookModel> wallBooks;
  @FXML private Label wallShown;

  /**
   * @param opener shows a book, with a breaker's detail if one is named, in the Book view
   * @param pacer runs what it is given on the JavaFX thread, some time later
   */
  public DeskView(
      DeskModel desk,
      Selection selection,
      Format format,
      Actions actions,
      BiConsumer<BookModel, Optional<BreakerModel>> opener,
      Pacer pacer) {
    this.desk = desk;
    this.selection = selection;
    this.format = format;
    this.actions = actions;
    this.opener = opener;
    this.numbers = new Throttle(Throttle.CHARTS_MILLIS, pacer, this::refresh);
    this.columns = columns(0);
    this.wallHead = new WallHead(desk.catalogue(), columns);
    this.cursor = new WallCursor(desk.catalogue().breakers().size(), this::tellAll);
    Fxml.load("desk.fxml", this);
    this.totals = new TotalsStrip(this::only);
    bar.getChildren().addFirst(totals);
    wall.getChildren().addFirst(wallHead);
    build();
  }

  private void build() {
    wallBooks.setCellFactory(
        _ -> {
          WallListCell made = new WallListCell(this::tell);
          made.setTooltip(new Tooltip());
          made.setOnMouseMoved(event -> tip(made, event));
          cells.add(made);
          return made;
        });
    wallBooks.setFixedCellSize(DENSE_ROW);
    wall.widthProperty().subscribe(this::place);
    wall.insetsProperty().subscribe(this::place);
    view.widthProperty().subscribe(wide -> fold(wide.doubleValue() < ROOM_FOR_ONE_LINE));
    wallBooks.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    wallBooks.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    wallBooks.addEventHandler(MouseEvent.MOUSE_PRESSED, this::onPress);
    wallBooks.addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
    Toggles.keepOne(sorting, this::reorder);
    Toggles.keepOne(density, this::resize);
    wallFilter.textProperty().subscribe(this::filtered);
    halt.setOnAction(_ -> actions.haltDesk());
    resume.setOnAction(_ -> actions.resumeDesk());
    haltSwitch = OffSwitch.inPlaceOf(halt);
    resumeSwitch = OffSwitch.inPlaceOf(resume);
    resize();
  }

  @Override
  public Parent root() {
    return view;
  }

  @Override
  public void attach() {
    selection.wholeDeskProperty().set(true);
    attachments.keep(() -> selection.wholeDeskProperty().set(false));
    attachments.onAny(this::changed, List.of(desk.snapshotProperty()));
    attachments.onAny(this::tellAll, List.of(desk.secondProperty()));
    attachments.follow(actions.offProperty(), _ -> showSwitches());
    attachments.follow(selection.bookProperty(), book -> book.ifPresent(this::select));
  }

  @Override
  public void detach() {
    attachments.release();
  }

  @Override
  public void find() {
    wallFilter.requestFocus();
    wallFilter.selectAll();
  }

  /** A state shows with the next pulse, numbers some times a second. */
  private void changed() {
    if (order.look(desk.books())) {
      arrange();
    }
    for (WallListCell cell : cells) {
      BookModel book = cell.getItem();
      if (book != null && !cell.shows(line(book))) {
        tell(cell);
      }
    }
    showSwitches();
    numbers.request();
  }

  private void showSwitches() {
    String sits = actions.offProperty().get();
    boolean on = desk.killSwitch();
    haltSwitch.show("Halt", sits, on ? "Halt is off: the desk's kill switch is on already" : "");
    resumeSwitch.show("Resume", sits, on ? "" : "Resume is off: the desk's kill switch is not on");
  }

  private void refresh() {
    if (attachments.held() > 0) {
      WallTotals now = WallTotals.of(order.all(), desk.catalogue().breakers().size());
      totals.show(now);
      wallHead.show(now.perBreaker());
      tellAll();
    }
  }

  private void reorder() {
    order.worstFirst(worst.isSelected());
    arrange();
  }

  private void filtered(String text) {
    order.filter(text);
    arrange();
  }

  private void only(Optional<Total> which) {
    order.only(which);
    arrange();
  }

  /** Puts the rows where they belong; the chosen book stays chosen, the view stays where it is. */
  private void arrange() {
    List<BookModel> now = order.shown();
    if (!now.equals(wallBooks.getItems())) {
      arranging = true;
      wallBooks.getItems().setAll(now);
      arranging = false;
      selection.book().ifPresent(this::select);
    }
    int all = desk.books().size();
    wallShown.setText(
        now.size() == all
            ? ""
            : "Showing %s of %s".formatted(Figures.count(now.size()), Figures.count(all)));
  }

  private void resize() {
    wallBooks.setFixedCellSize(dense.isSelected() ? DENSE_ROW : NORMAL_ROW);
    tellAll();
  }

  /** Where there is no room beside the controls the totals have a line of their own. */
  private void fold(boolean narrow) {
    boolean own = view.getChildren().contains(totals);
    if (narrow && !own) {
      bar.getChildren().remove(totals);
      view.getChildren().addFirst(totals);
    } else if (!narrow && own) {
      view.getChildren().remove(totals);
      bar.getChildren().addFirst(totals);
    }
  }

  /**
   * By the width of what holds head and rows, which is known before the head is asked its height.
   */
  private void place() {
    Insets around = wall.getInsets();
    columns = columns(wall.getWidth() - around.getLeft() - around.getRight() - SCROLL_BAR);
    wallHead.place(columns);
    tellAll();
  }

  private WallColumns columns(double width) {
    return WallColumns.in(
        width, desk.catalogue().breakers().stream().map(BreakerEntry::gauge).toList());
  }

  private void tellAll() {
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

  /** A book that the filter hides is not chosen here: Enter opens only what is seen. */
  private void select(BookModel book) {
    int at = wallBooks.getItems().indexOf(book);
    if (at < 0) {
      wallBooks.getSelectionModel().clearSelection();
    } else if (wallBooks.getSelectionModel().getSelectedIndex() != at) {
      wallBooks.getSelectionModel().clearAndSelect(at);
    }
    tellAll();
  }

  private void chosen(BookModel book) {
    if (book != null && !arranging) {
      selection.show(book);
      tellAll();
    }
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

  private void tip(WallListCell cell, MouseEvent event) {
    BookModel book = cell.getItem();
    String words = book == null ? "" : WallTip.of(book, columns.breakerAt(event.getX()));
    cell.getTooltip().setText(words);
  }

  private void onClick(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == DOUBLE) {
      openChosen();
    }
  }

  private void openChosen() {
    BookModel book = wallBooks.getSelectionModel().getSelectedItem();
    if (book != null) {
      int at = cursor.breaker();
      List<BreakerModel> breakers = book.breakers();
      opener.accept(
          book, at >= 0 && at < breakers.size() ? Optional.of(breakers.get(at)) : Optional.empty());
    }
  }
}
