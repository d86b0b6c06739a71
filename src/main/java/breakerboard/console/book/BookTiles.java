package breakerboard.console.book;

import breakerboard.console.Attachments;
import breakerboard.console.BookModel;
import breakerboard.console.BreakerModel;
import breakerboard.console.DeskModel;
import breakerboard.console.Format;
import breakerboard.console.Inflow;
import breakerboard.console.Pacer;
import breakerboard.console.Selection;
import breakerboard.console.Throttle;
import breakerboard.console.Viewports;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** The breakers of the selected book as tiles to be read, not to be chosen. */
public final class BookTiles {
  private final DeskModel desk;
  private final Selection selection;
  private final Format format;
  private final TileGrid grid = new TileGrid();
  private final ScrollPane scroll = new ScrollPane(grid);
  private final Attachments attachments = new Attachments();
  private final Attachments ofBook = new Attachments();
  private final Throttle trends;
  private List<BreakerTile> tiles = List.of();

  /**
   * @param pacer runs what it is given on the JavaFX thread, some time later
   */
  public BookTiles(DeskModel desk, Selection selection, Format format, Pacer pacer) {
    this.desk = desk;
    this.selection = selection;
    this.format = format;
    this.trends = new Throttle(Throttle.CHARTS_MILLIS, pacer, this::showTrends);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setAccessibleText("Breakers of the replayed book");
    scroll.setMinHeight(0);
    Viewports.repaintChangesOnly(scroll);
    scroll.heightProperty().subscribe(high -> grid.setRoom(high.doubleValue()));
  }

  public Region root() {
    return scroll;
  }

  /** Starts to follow the models. */
  public void attach() {
    attachments.follow(selection.bookProperty(), this::showBook);
    attachments.follow(desk.secondProperty(), _ -> tiles.forEach(this::show));
  }

  /** Lets the models go. */
  public void detach() {
    attachments.release();
    ofBook.release();
  }

  private void showBook(Optional<BookModel> shown) {
    ofBook.release();
    List<BreakerTile> made = new ArrayList<>();
    for (BreakerModel breaker : shown.map(BookModel::breakers).orElse(List.of())) {
      BreakerTile tile = new BreakerTile(breaker, format);
      made.add(tile);
      ofBook.follow(breaker.snapshotProperty(), _ -> show(tile));
    }
    tiles = List.copyOf(made);
    grid.setTiles(tiles);
    trends.now();
  }

  private void show(BreakerTile tile) {
    tile.show(desk.clock(), Inflow.of(selection, desk.feeds()));
    trends.request();
  }

  private void showTrends() {
    tiles.forEach(tile -> tile.showTrend(desk.clock()));
  }
}
