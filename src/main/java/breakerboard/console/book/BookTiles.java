package breakerboard.console.book;

import breakerboard.console.Attachments;
import breakerboard.console.BookModel;
import breakerboard.console.BreakerModel;
import breakerboard.console.DeskModel;
import breakerboard.console.Format;
import breakerboard.console.Gauges;
import breakerboard.console.Inflow;
import breakerboard.console.Pacer;
import breakerboard.console.ScreenState;
import breakerboard.console.Selection;
import breakerboard.console.Throttle;
import breakerboard.console.Viewports;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** The breakers of the selected book as tiles: one for each in its fixed place, or worst first. */
public final class BookTiles {
  private static final Comparator<BreakerTile> LOUDEST_FIRST =
      Comparator.<BreakerTile, ScreenState>comparing(t -> t.model().state()).reversed();

  private final DeskModel desk;
  private final Selection selection;
  private final Format format;
  private final ObservableValue<Gauges> gauges;
  private final TileGrid grid = new TileGrid();
  private final ScrollPane scroll = new ScrollPane(grid);
  private final TileHands hands;
  private final Attachments attachments = new Attachments();
  private final Attachments ofBook = new Attachments();
  private final Throttle trends;
  private final ObjectProperty<Inflow> inflow = new SimpleObjectProperty<>(Inflow.COMING);
  private List<BreakerTile> tiles = List.of();
  private boolean worstFirst;

  /**
   * @param gauges how they draw a value against its limit
   * @param pacer runs what it is given on the JavaFX thread, some time later
   */
  public BookTiles(
      DeskModel desk,
      Selection selection,
      Format format,
      ObservableValue<Gauges> gauges,
      Pacer pacer) {
    this.desk = desk;
    this.selection = selection;
    this.format = format;
    this.gauges = gauges;
    this.trends = new Throttle(Throttle.CHARTS_MILLIS, pacer, this::showTrends);
    this.hands = new TileHands(grid, selection, tile -> Viewports.reveal(scroll, tile));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.setMinHeight(0);
    Viewports.repaintChangesOnly(scroll);
    scroll.heightProperty().subscribe(high -> grid.setRoom(high.doubleValue()));
  }

  /** Where they stand. */
  public Region root() {
    return scroll;
  }

  /** Runs when one of them is chosen. */
  void onChoose(Consumer<BreakerModel> task) {
    hands.onChoose(task);
  }

  /** Runs when somebody leaves what one of them opened. */
  void onLeave(Runnable task) {
    hands.onLeave(task);
  }

  /** Whether the worst stand first; else each has its fixed place. */
  void setWorstFirst(boolean newWorstFirst) {
    worstFirst = newWorstFirst;
    arrange();
  }

  /** Puts the focus on the tile of the breaker. */
  void focus(BreakerModel breaker) {
    tile(breaker).ifPresent(Node::requestFocus);
  }

  /** Starts to follow the models. */
  public void attach() {
    attachments.onAny(this::showInflow, List.of(desk.snapshotProperty(), selection.bookProperty()));
    attachments.onAny(this::showBook, List.of(selection.bookProperty(), gauges));
    attachments.follow(selection.breakerProperty(), this::showSelected);
    attachments.onAny(this::arrange, List.of(selection.enlargedProperty()));
    attachments.onAny(() -> tiles.forEach(this::show), List.of(desk.secondProperty(), inflow));
  }

  /** Lets the models go. */
  public void detach() {
    attachments.release();
    ofBook.release();
  }

  private void showInflow() {
    inflow.set(Inflow.of(selection, desk.feeds()));
  }

  private void showBook() {
    ofBook.release();
    List<BreakerTile> made = new ArrayList<>();
    for (BreakerModel breaker : selection.book().map(BookModel::breakers).orElse(List.of())) {
      BreakerTile tile = new BreakerTile(breaker, format, gauges.getValue());
      hands.serve(tile);
      made.add(tile);
      ofBook.follow(breaker.snapshotProperty(), _ -> show(tile));
      ofBook.follow(breaker.stateProperty(), _ -> arrangeIfWorstFirst());
    }
    tiles = List.copyOf(made);
    trends.now();
    arrange();
    showSelected(selection.breaker());
  }

  private void arrangeIfWorstFirst() {
    if (worstFirst) {
      arrange();
    }
  }

  /** What has the focus keeps it. */
  private void arrange() {
    List<BreakerTile> arranged = new ArrayList<>(tiles);
    if (worstFirst) {
      arranged.sort(LOUDEST_FIRST);
    }
    Node focused = grid.getScene() == null ? null : grid.getScene().getFocusOwner();
    grid.setTiles(
        arranged,
        selection
            .enlargedProperty()
            .get()
            .flatMap(
                wanted ->
                    arranged.stream()
                        .filter(tile -> tile.model().id().equals(wanted))
                        .findFirst()));
    if (focused != null && arranged.contains(focused)) {
      focused.requestFocus();
    }
  }

  private void show(BreakerTile tile) {
    tile.show(desk.clock(), inflow.get());
    trends.request();
  }

  private void showTrends() {
    tiles.forEach(tile -> tile.showTrend(desk.clock()));
  }

  private void showSelected(Optional<BreakerModel> selected) {
    for (BreakerTile tile : tiles) {
      tile.setSelected(selected.filter(tile.model()::equals).isPresent());
    }
  }

  private Optional<BreakerTile> tile(BreakerModel breaker) {
    return tiles.stream().filter(tile -> tile.model().equals(breaker)).findFirst();
  }
}
