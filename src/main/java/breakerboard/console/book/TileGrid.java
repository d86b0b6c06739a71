package breakerboard.console.book;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Tiles in three columns, in order, at every width: a tile changes its place only when the order
 * does. The arrow keys move the focus.
 */
final class TileGrid extends Pane {
  private static final int COLUMNS = 3;
  private static final double GAP = 8;

  /** Room for the rings of focus and selection. */
  private static final double MARGIN = 3;

  private static final double SMALL_BELOW = 300;

  private boolean small;
  private double room;

  TileGrid() {
    getStyleClass().add("tile-grid");
    widthProperty().subscribe(this::fit);
  }

  /** How much height there is before it has to be scrolled. */
  void setRoom(double height) {
    room = height;
    fit();
  }

  private void fit() {
    boolean low = room > 0 && room < height(TileGeometry.NORMAL.height());
    boolean nowSmall = getWidth() > 0 && (columnWidth() < SMALL_BELOW || low);
    if (nowSmall != small) {
      small = nowSmall;
      tiles().forEach(tile -> tile.setSmall(small));
      requestLayout();
    }
  }

  /** Puts the tiles in this order. */
  void setTiles(List<BreakerTile> tiles) {
    tiles.forEach(tile -> tile.setSmall(small));
    getChildren().setAll(tiles);
    fit();
  }

  List<BreakerTile> tiles() {
    return getChildren().stream().map(BreakerTile.class::cast).toList();
  }

  /** The tile so many columns and rows away from the one with the focus. */
  Optional<Node> neighbour(Node from, int columns, int rows) {
    int at = getChildren().indexOf(from);
    int target = at + columns + rows * COLUMNS;
    return at < 0 || target < 0 || target >= getChildren().size()
        ? Optional.empty()
        : Optional.of(getChildren().get(target));
  }

  private double columnWidth() {
    return Math.floor((getWidth() - 2 * MARGIN - (COLUMNS - 1) * GAP) / COLUMNS);
  }

  private double rowHeight() {
    return small ? TileGeometry.SMALL.height() : TileGeometry.NORMAL.height();
  }

  @Override
  protected double computePrefHeight(double width) {
    return height(rowHeight());
  }

  private double height(double ofTile) {
    int rows = (getChildren().size() + COLUMNS - 1) / COLUMNS;
    return Math.max(0, rows * (ofTile + GAP) - GAP) + 2 * MARGIN;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return COLUMNS * SMALL_BELOW;
  }

  @Override
  protected void layoutChildren() {
    double width = columnWidth();
    double height = rowHeight();
    for (int i = 0; i < getChildren().size(); i++) {
      int column = i % COLUMNS;
      int row = i / COLUMNS;
      getChildren()
          .get(i)
          .resizeRelocate(
              MARGIN + column * (width + GAP), MARGIN + row * (height + GAP), width, height);
    }
  }
}
