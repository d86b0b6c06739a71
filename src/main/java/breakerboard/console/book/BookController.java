package breakerboard.console.book;

import breakerboard.console.Attachments;
import breakerboard.console.BookModel;
import breakerboard.console.BreakerModel;
import breakerboard.console.DeskModel;
import breakerboard.console.Format;
import breakerboard.console.ScreenState;
import breakerboard.console.ScreenView;
import breakerboard.console.Selection;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.Times;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
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
  private static final Comparator<BreakerTile> LOUDEST_FIRST =
      Comparator.<BreakerTile, ScreenState>comparing(t -> t.model().state()).reversed();

  private final DeskModel desk;
  private final Selection selection;
  private final Format format;
  private final Attachments attachments = new Attachments();
  private final Attachments ofBook = new Attachments();
  private final TileGrid grid = new TileGrid();
  private List<BreakerTile> tiles = List.of();

  @FXML private HBox book;
  @FXML private Label nav;
  @FXML private Label peak;
  @FXML private Label day;
  @FXML private Label open;
  @FXML private ToggleGroup order;
  @FXML private ToggleButton worst;
  @FXML private ScrollPane scroll;
  @FXML private DetailController detailController;

  public BookController(DeskModel desk, Selection selection, Format format) {
    this.desk = desk;
    this.selection = selection;
    this.format = format;
  }

  @FXML
  void initialize() {
    scroll.setContent(grid);
    scroll.heightProperty().subscribe(high -> grid.setRoom(high.doubleValue()));
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
    attachments.follow(selection.breakerProperty(), this::showSelected);
    attachments.follow(desk.secondProperty(), _ -> showTiles());
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
            made.add(tile);
            ofBook.follow(breaker.snapshotProperty(), _ -> tile.show(desk.clock()));
            ofBook.follow(breaker.stateProperty(), _ -> arrangeIfWorstFirst());
          }
          ofBook.follow(model.snapshotProperty(), this::showHead);
        });
    tiles = List.copyOf(made);
    arrange();
    showSelected(selection.breaker());
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

  /** What counts down moves with the second, whatever else moves. */
  private void showTiles() {
    tiles.forEach(tile -> tile.show(desk.clock()));
  }

  private void showHead(BookSnapshot now) {
    nav.setText(format.money(now.nav()));
    peak.setText(
        now.peakAt() == Times.NEVER
            ? ""
            : "peak "
                + format.money(now.peak())
                + " at "
                + format.time(now.peakAt(), desk.clock()));
    day.setText(format.change(now.nav() / now.dayOpenNav() - 1));
    open.setText(Double.isNaN(now.dayOpenNav()) ? "" : "open " + format.money(now.dayOpenNav()));
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
