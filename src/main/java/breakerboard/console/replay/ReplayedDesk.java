package breakerboard.console.replay;

import breakerboard.console.BookModel;
import breakerboard.console.DeskModel;
import breakerboard.console.ScreenBridge;
import breakerboard.console.Selection;
import breakerboard.desk.EngineGateway;
import java.util.Optional;
import javafx.collections.ListChangeListener;

/**
 * The models of one run of a replay: a desk, a selection and a bridge that share nothing with those
 * of the live desk. On the JavaFX thread.
 */
final class ReplayedDesk {
  private final EngineGateway gateway;
  private final DeskModel desk;
  private final Selection selection = new Selection();
  private final ScreenBridge bridge;

  /**
   * @param gateway the engine of this run
   * @param live the bridge beside which its bridge stands
   * @param book that is shown, where there is one of that name
   */
  ReplayedDesk(EngineGateway gateway, ScreenBridge live, Optional<String> book) {
    this.gateway = gateway;
    this.desk = new DeskModel(gateway.configuration().catalogue());
    this.bridge = live.beside(gateway, desk);
    desk.books().addListener((ListChangeListener<BookModel>) _ -> choose(book));
  }

  private void choose(Optional<String> wanted) {
    boolean first = selection.book().isEmpty();
    Optional<BookModel> same = wanted.flatMap(desk::book);
    if (first && !desk.books().isEmpty()) {
      selection.show(same.orElse(desk.books().getFirst()));
    }
  }

  boolean isOf(EngineGateway other) {
    return gateway == other;
  }

  DeskModel desk() {
    return desk;
  }

  Selection selection() {
    return selection;
  }

  /** Whether its engine is asked for what to show. */
  void setVisible(boolean visible) {
    bridge.setVisible(visible);
  }
}
