package breakerboard.console.book;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/**
 * Tiles in the places of a {@link GridPlan}: a tile changes its place only when the order does, or
 * when it is enlarged; then its name stands there, and the tile comes back to it.
 */
final class TileGrid extends Pane {

  private final Label vacant = new Label();
  private List<BreakerTile> tiles = List.of();
  private Optional<BreakerTile> enlarged = Optional.empty();
  private double room;

  TileGrid() {
    getStyleClass().add("tile-grid");
    vacant.getStyleClass().add("tile-vacant");
    vacant.setWrapText(true);
  }

  /** How much height there is before it has to be scrolled. */
  void setRoom(double height) {
    room = height;
    requestLayout();
  }

  /**
   * Puts the tiles in this order.
   *
   * @param large the one among them that is enlarged
   */
  void setTiles(List<BreakerTile> newTiles, Optional<BreakerTile> large) {
    if (!tiles.equals(newTiles)) {
      tiles = List.copyOf(newTiles);
      getChildren().setAll(tiles);
    }
    enlarged = large;
    getChildren().remove(vacant);
    large.ifPresent(this::leave);
    tiles.forEach(tile -> tile.setEnlarged(large.filter(tile::equals).isPresent()));
    requestLayout();
  }

  private void leave(BreakerTile tile) {
    vacant.setText(tile.model().entry().label() + ", enlarged");
    getChildren().add(vacant);
  }

  Optional<BreakerTile> enlarged() {
    return enlarged;
  }

  /** The tile so many columns and rows away from the one with the focus. */
  Optional<BreakerTile> neighbour(BreakerTile from, int columns, int rows) {
    int at = tiles.indexOf(from);
    int target = at + columns + rows * GridPlan.COLUMNS;
    return at < 0 || target < 0 || target >= tiles.size()
        ? Optional.empty()
        : Optional.of(tiles.get(target));
  }

  private GridPlan plan(double width) {
    return GridPlan.of(width, room, tiles.size(), enlarged.isPresent());
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return plan(width < 0 ? getWidth() : width).height();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return GridPlan.COLUMNS * GridPlan.LEAST_WIDTH;
  }

  @Override
  protected void layoutChildren() {
    GridPlan plan = plan(getWidth());
    TileGeometry geometry = plan.geometry();
    for (int at = 0; at < tiles.size(); at++) {
      BreakerTile tile = tiles.get(at);
      if (enlarged.filter(tile::equals).isPresent()) {
        tile.setGeometry(plan.largeGeometry(), plan.largeScale());
        put(tile, plan.large());
        put(vacant, plan.place(at));
      } else {
        tile.setGeometry(geometry, plan.scale());
        put(tile, plan.place(at));
      }
    }
  }

  private static void put(Node node, GridPlan.Box box) {
    node.resizeRelocate(box.x(), box.y(), box.width(), box.height());
  }
}
