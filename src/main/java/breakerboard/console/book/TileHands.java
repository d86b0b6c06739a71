package breakerboard.console.book;

import breakerboard.console.BreakerModel;
import breakerboard.console.Selection;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * What mouse and keyboard do to tiles: choose one, go from one to the next, enlarge one and set it
 * back.
 */
final class TileHands {
  private final TileGrid grid;
  private final Selection selection;
  private final ContextMenu menu = new ContextMenu();
  private Consumer<BreakerModel> chosen = _ -> {};
  private final Consumer<Node> reached;
  private Runnable left = () -> {};

  /**
   * @param reached brings into sight what a key has come to
   */
  TileHands(TileGrid grid, Selection selection, Consumer<Node> reached) {
    this.grid = grid;
    this.selection = selection;
    this.reached = reached;
    menu.setOnHidden(_ -> menu.getItems().clear());
    grid.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    grid.addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
    grid.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::onMenu);
  }

  void onChoose(Consumer<BreakerModel> task) {
    chosen = task;
  }

  void onLeave(Runnable task) {
    left = task;
  }

  /** Takes what the tile itself can be told. */
  void serve(BreakerTile tile) {
    tile.onChoose(() -> chosen.accept(tile.model()));
    tile.onEnlarge(() -> enlarge(tile));
  }

  private void enlarge(BreakerTile tile) {
    tile.requestFocus();
    selection.enlarge(tile.model().id());
  }

  private void onClick(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      tileOf(event.getPickResult().getIntersectedNode())
          .ifPresent(
              tile -> {
                tile.requestFocus();
                chosen.accept(tile.model());
              });
    }
  }

  private void onMenu(ContextMenuEvent event) {
    Node at = event.isKeyboardTrigger() ? focused() : event.getPickResult().getIntersectedNode();
    tileOf(at)
        .ifPresent(
            tile -> {
              boolean large = grid.enlarged().filter(tile::equals).isPresent();
              MenuItem enlarging = new MenuItem(large ? "Set back to its size" : "Enlarge");
              enlarging.setOnAction(_ -> enlarge(tile));
              menu.getItems().setAll(enlarging);
              menu.show(tile, event.getScreenX(), event.getScreenY());
              event.consume();
            });
  }

  private void onKey(KeyEvent event) {
    Optional<BreakerTile> focused = tileOf(focused());
    if (focused.isEmpty()) {
      return;
    }
    BreakerTile tile = focused.get();
    switch (event.getCode()) {
      case LEFT -> move(tile, -1, 0);
      case RIGHT -> move(tile, 1, 0);
      case UP -> move(tile, 0, -1);
      case DOWN -> move(tile, 0, 1);
      case ENTER, SPACE -> press(tile, event);
      case ESCAPE -> leave(tile);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void press(BreakerTile tile, KeyEvent event) {
    if (event.isShortcutDown()) {
      enlarge(tile);
    } else {
      chosen.accept(tile.model());
    }
  }

  /** An open detail is closed before a tile goes back, but not from the enlarged tile itself. */
  private void leave(BreakerTile tile) {
    grid.enlarged()
        .filter(large -> large.equals(tile) || selection.breaker().isEmpty())
        .ifPresentOrElse(large -> selection.enlarge(large.model().id()), left);
  }

  private void move(BreakerTile from, int columns, int rows) {
    grid.neighbour(from, columns, rows)
        .ifPresent(
            tile -> {
              tile.requestFocus();
              reached.accept(tile);
            });
  }

  private Node focused() {
    return grid.getScene().getFocusOwner();
  }

  private static Optional<BreakerTile> tileOf(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof BreakerTile tile) {
        return Optional.of(tile);
      }
    }
    return Optional.empty();
  }
}
