package breakerboard.console.book;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Tiles in three columns, in order, at every width: a tile changes its place only when the order
 * does. They share the height that there is, so that seven fill the view as fifteen do. The arrow
 * keys move the focus.
 */
final class TileGrid extends Pane {
  private static final int COLUMNS = 3;
  private static final double GAP = 8;

  /** Room for the rings of focus and selection. */
  private static final double MARGIN = 3;

  private static final double LEAST_WIDTH = 240;

  private TileGeometry geometry = TileGeometry.NORMAL;
  private double room;

  TileGrid() {
    getStyleClass().add("tile-grid");
  }

  /** How much height there is before it has to be scrolled. */
  void setRoom(double height) {
    room = height;
    fit();
  }

  private void fit() {
    TileGeometry fitting = TileGeometry.of(tileHeight());
    if (!fitting.equals(geometry)) {
      geometry = fitting;
      tiles().forEach(tile -> tile.setGeometry(geometry));
      requestLayout();
    }
  }

  private double tileHeight() {
    int rows = rows();
    if (room <= 0 || rows == 0) {
      return TileGeometry.NORMAL_HEIGHT;
    }
    double share = Math.floor((room - 2 * MARGIN + GAP) / rows) - GAP;
    return Math.clamp(share, TileGeometry.SMALL_HEIGHT, TileGeometry.MOST_HEIGHT);
  }

  private int rows() {
    return (getChildren().size() + COLUMNS - 1) / COLUMNS;
  }

  /** Puts the tiles in this order. */
  void setTiles(List<BreakerTile> tiles) {
    getChildren().setAll(tiles);
    fit();
    tiles.forEach(tile -> tile.setGeometry(geometry));
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

  @Override
  protected double computePrefHeight(double width) {
    return Math.max(0, rows() * (geometry.height() + GAP) - GAP) + 2 * MARGIN;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return COLUMNS * LEAST_WIDTH;
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor((getWidth() - 2 * MARGIN - (COLUMNS - 1) * GAP) / COLUMNS);
    double height = geometry.height();
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
