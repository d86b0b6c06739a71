package breakerboard.console.book;

import breakerboard.console.Actions;
import breakerboard.console.Attachments;
import breakerboard.console.BookModel;
import breakerboard.console.BreakerModel;
import breakerboard.console.DataAge;
import breakerboard.console.DeskModel;
import breakerboard.console.FeedLine;
import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.Inflow;
import breakerboard.console.OffSwitch;
import breakerboard.console.Pacer;
import breakerboard.console.ScreenState;
import breakerboard.console.ScreenView;
import breakerboard.console.Selection;
import breakerboard.console.Throttle;
import breakerboard.console.Toggles;
import breakerboard.console.Viewports;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.Times;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/**
 * The Book view: one tile for each breaker in its fixed place, and the detail of the selected one.
 */
public final class BookController implements ScreenView {
  private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");
  private static final Comparator<BreakerTile> LOUDEST_FIRST =
      Comparator.<BreakerTile, ScreenState>comparing(t -> t.model().state()).reversed();

  private static final double ROOM_FOR_NOTES = 800;

  private final DeskModel desk;
  private final Selection selection;
  private final Format format;
  private final Actions actions;
  private final Attachments attachments = new Attachments();
  private final Attachments ofBook = new Attachments();
  private final TileGrid grid = new TileGrid();
  private final Throttle trends;
  private final ObjectProperty<Inflow> inflow = new SimpleObjectProperty<>(Inflow.COMING);
  private List<BreakerTile> tiles = List.of();
  private OffSwitch resetAllSwitch = new OffSwitch(new Button());
  private OffSwitch maintenanceSwitch = new OffSwitch(new Button());

  @FXML private HBox book;
  @FXML private HBox head;
  @FXML private HBox figures;
  @FXML private Label nothing;
  @FXML private Label navName;
  @FXML private Label nav;
  @FXML private Label peak;
  @FXML private Label day;
  @FXML private Label open;
  @FXML private Label age;
  @FXML private Button resetAll;
  @FXML private Button maintenance;
  @FXML private ToggleGroup order;
  @FXML private ToggleButton worst;
  @FXML private ScrollPane scroll;
  @FXML private DetailController detailController;

  /**
   * @param pacer runs what it is given on the JavaFX thread, some time later
   */
  public BookController(
      DeskModel desk, Selection selection, Format format, Actions actions, Pacer pacer) {
    this.actions = actions;
    this.desk = desk;
    this.selection = selection;
    this.format = format;
    this.trends = new Throttle(Throttle.CHARTS_MILLIS, pacer, this::showTrends);
  }

  @FXML
  void initialize() {
    scroll.setContent(grid);
    resetAllSwitch = OffSwitch.inPlaceOf(resetAll);
    maintenanceSwitch = OffSwitch.inPlaceOf(maintenance);
    resetAll.setOnAction(_ -> selection.book().ifPresent(actions::resetAll));
    maintenance.setOnAction(_ -> selection.book().ifPresent(actions::maintenance));
    Viewports.repaintChangesOnly(scroll);
    scroll.heightProperty().subscribe(high -> grid.setRoom(high.doubleValue()));
    head.widthProperty().subscribe(wide -> showNotes(wide.doubleValue() >= ROOM_FOR_NOTES));
    grid.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    grid.addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
    Toggles.keepOne(order, this::arrange);
    detailController.onClose(this::closeDetail);
  }

  @Override
  public Parent root() {
    return book;
  }

  @Override
  public void attach() {
    attachments.follow(selection.bookProperty(), this::showBook);
    attachments.onAny(this::showActions, List.of(actions.offProperty()));
    attachments.follow(selection.breakerProperty(), this::showSelected);
    attachments.onAny(this::showFeeds, List.of(desk.snapshotProperty()));
    attachments.onAny(this::showTiles, List.of(desk.secondProperty(), inflow));
    detailController.attach();
  }

  @Override
  public void detach() {
    detailController.detach();
    attachments.release();
    ofBook.release();
  }

  /** How many listeners it holds on the models. */
  int held() {
    return attachments.held() + ofBook.held() + detailController.held();
  }

  private void showBook(Optional<BookModel> shown) {
    ofBook.release();
    List<BreakerTile> made = new ArrayList<>();
    shown.ifPresent(
        model -> {
          for (BreakerModel breaker : model.breakers()) {
            BreakerTile tile = new BreakerTile(breaker, format);
            tile.onChoose(() -> select(tile));
            made.add(tile);
            ofBook.follow(breaker.snapshotProperty(), _ -> show(tile));
            ofBook.follow(breaker.stateProperty(), _ -> arrangeIfWorstFirst());
          }
          ofBook.follow(model.snapshotProperty(), this::showHead);
        });
    tiles = List.copyOf(made);
    showInflow();
    figures.setVisible(shown.isPresent());
    nothing.setVisible(shown.isEmpty());
    showActions();
    trends.now();
    arrange();
    showSelected(selection.breaker());
  }

  private void showActions() {
    String none = selection.book().isEmpty() ? " is off: there is no book yet" : "";
    String sits = actions.offProperty().get();
    resetAllSwitch.show("Reset all", sits, none.isEmpty() ? "" : "Reset all" + none);
    maintenanceSwitch.show("Maintenance", sits, none.isEmpty() ? "" : "Maintenance" + none);
  }

  private void arrangeIfWorstFirst() {
    if (worst.isSelected()) {
      arrange();
    }
  }

  private void arrange() {
    List<BreakerTile> arranged = new ArrayList<>(tiles);
    if (worst.isSelected()) {
      arranged.sort(LOUDEST_FIRST);
    }
    if (!arranged.equals(grid.tiles())) {
      Node focused = book.getScene() == null ? null : book.getScene().getFocusOwner();
      grid.setTiles(arranged);
      if (focused != null && arranged.contains(focused)) {
        focused.requestFocus();
      }
    }
  }

  private void showFeeds() {
    showInflow();
    FeedLine line = FeedLine.of(desk.feeds(), desk.clock(), format);
    nothing.setText(
        "No book yet. A book appears with its first observation"
            + (line.source().isEmpty() ? "; " : " from " + line.source() + "; ")
            + (line.inTrouble() ? line.trouble() : "the feed is connected")
            + ".");
  }

  private void show(BreakerTile tile) {
    tile.show(desk.clock(), inflow.get());
    trends.request();
  }

  /** What counts down moves with the second, whatever else moves. */
  private void showTiles() {
    tiles.forEach(this::show);
    selection.book().ifPresent(shown -> showAge(shown.snapshot()));
  }

  private void showTrends() {
    tiles.forEach(tile -> tile.showTrend(desk.clock()));
  }

  private void showInflow() {
    inflow.set(Inflow.of(selection, desk.feeds()));
  }

  private void showHead(BookSnapshot now) {
    showInflow();
    maintenance.setText(now.maintenance() ? "End maintenance…" : "Maintenance…");
    navName.setText(now.currency().isEmpty() ? "NAV" : "NAV " + now.currency());
    nav.setText(Figures.whole(now.nav()));
    peak.setText(
        now.peakAt() == Times.NEVER
            ? ""
            : "peak "
                + Figures.whole(now.peak())
                + " at "
                + format.time(now.peakAt(), desk.clock()));
    day.setText(Figures.change(now.nav() / now.dayOpenNav() - 1));
    open.setText(Double.isNaN(now.dayOpenNav()) ? "" : "open " + Figures.whole(now.dayOpenNav()));
  }

  /** What no data renews is struck through. */
  private void showAge(BookSnapshot now) {
    String old = DataAge.of(now, inflow.get(), desk.clock(), format).orElse("");
    age.setText(old);
    age.setVisible(!old.isEmpty());
    age.setManaged(!old.isEmpty());
    figures.pseudoClassStateChanged(OLD, !old.isEmpty());
  }

  private void showNotes(boolean room) {
    for (Label note : List.of(peak, open)) {
      note.setVisible(room);
      note.setManaged(room);
    }
  }

  private void showSelected(Optional<BreakerModel> selected) {
    for (BreakerTile tile : tiles) {
      tile.setSelected(selected.filter(tile.model()::equals).isPresent());
    }
  }

  private void onClick(MouseEvent event) {
    tileOf(event.getPickResult().getIntersectedNode())
        .ifPresent(
            tile -> {
              tile.requestFocus();
              select(tile);
            });
  }

  private static Optional<BreakerTile> tileOf(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof BreakerTile tile) {
        return Optional.of(tile);
      }
    }
    return Optional.empty();
  }

  private void onKey(KeyEvent event) {
    Optional<BreakerTile> focused = tileOf(book.getScene().getFocusOwner());
    if (focused.isEmpty()) {
      return;
    }
    BreakerTile tile = focused.get();
    switch (event.getCode()) {
      case LEFT -> move(tile, -1, 0);
      case RIGHT -> move(tile, 1, 0);
      case UP -> move(tile, 0, -1);
      case DOWN -> move(tile, 0, 1);
      case ENTER, SPACE -> select(tile);
      case ESCAPE -> closeDetail();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(BreakerTile from, int columns, int rows) {
    grid.neighbour(from, columns, rows).ifPresent(Node::requestFocus);
  }

  private void select(BreakerTile tile) {
    selection.breakerProperty().set(Optional.of(tile.model()));
  }

  private void closeDetail() {
    Optional<BreakerModel> closed = selection.breaker();
    selection.breakerProperty().set(Optional.empty());
    tiles.stream()
        .filter(tile -> closed.filter(tile.model()::equals).isPresent())
        .forEach(Node::requestFocus);
  }
}
