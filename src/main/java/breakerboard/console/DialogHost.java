package breakerboard.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The view with one dialog above it: the veil dims the view alone, so that banner, navigation and
 * status bar stay bright. Tab stays within the dialog, Escape cancels it, and the focus returns to
 * where it was.
 */
public final class DialogHost extends StackPane {
  private static final String VIEW = "screen-view";

  private final StackPane veil = new StackPane();
  private final Afterwards afterwards = new Afterwards();
  private final BorderPane behind = new BorderPane();
  private final StackPane wings = new StackPane();
  private final ObservableValue<@Nullable Node> focus =
      sceneProperty().flatMap(Scene::focusOwnerProperty);
  private @Nullable Node former;
  private Subscription untilOnAgain = Subscription.EMPTY;
  private Runnable cancelled = () -> {};

  public DialogHost() {
    getStyleClass().add("dialog-host");
    veil.getStyleClass().add("veil");
    veil.setVisible(false);
    wings.setVisible(false);
    wings.setManaged(false);
    veil.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    getChildren().addAll(wings, behind, veil);
    focus.subscribe(this::keepFocus);
  }

  /** Puts the view beneath the dialogs. */
  public void setView(Node view) {
    dress(view);
    behind.setCenter(view);
  }

  /**
   * Styles the view as if it were shown, out of sight, where the next pulse lays it out; so that
   * little is left to be done when it is shown.
   */
  void rehearse(Parent view) {
    dress(view);
    wings.getChildren().setAll(view);
    wings.resize(behind.getWidth(), behind.getHeight());
    view.applyCss();
  }

  /** Lays out what is out of sight, unless a pulse did, and lets it go. */
  void endRehearsal() {
    wings.layout();
    wings.getChildren().clear();
  }

  private static void dress(Node view) {
    if (!view.getStyleClass().contains(VIEW)) {
      view.getStyleClass().add(VIEW);
    }
  }

  /** Lets the node take its room below every view from now on, beneath the dialogs. */
  public void layBelow(Node node) {
    behind.setBottom(node);
  }

  /** Shows the dialog instead of any other; Escape closes it. */
  public void show(Region dialog) {
    show(dialog, () -> {});
  }

  /**
   * Shows the dialog instead of any other.
   *
   * @param onCancel runs when Escape closed it
   */
  public void show(Region dialog, Runnable onCancel) {
    if (!isShowing()) {
      Scene scene = getScene();
      former = scene == null ? null : scene.getFocusOwner();
    }
    cancelled = onCancel;
    dialog.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    if (!dialog.getStyleClass().contains("dialog-card")) {
      dialog.getStyleClass().add("dialog-card");
    }
    veil.getChildren().setAll(dialog);
    veil.setVisible(true);
    stops().stream().findFirst().ifPresent(Node::requestFocus);
  }

  /** Takes the dialog away, if there is one. */
  public void close() {
    veil.setVisible(false);
    veil.getChildren().clear();
    untilOnAgain.unsubscribe();
    Node back = former;
    former = null;
    if (back != null) {
      back.requestFocus();
    }
  }

  public boolean isShowing() {
    return veil.isVisible();
  }

  /** What is said of dialogs that are gone. */
  public Afterwards afterwards() {
    return afterwards;
  }

  /** The dialog shown now. */
  public Optional<Node> dialog() {
    return veil.getChildren().stream().findFirst();
  }

  /**
   * A control that is disabled loses the focus to whatever comes next, which may be behind the
   * dialog. The dialog takes it instead, once the scene has done with that move, and the control
   * has it back when it is on again.
   */
  private void keepFocus(@Nullable Node from, @Nullable Node to) {
    if (from != null && from.isDisabled() && isInDialog(from) && !isInDialog(to)) {
      Node card = veil.getChildren().getFirst();
      onNextPulse(card::requestFocus);
      untilOnAgain.unsubscribe();
      untilOnAgain =
          from.disabledProperty()
              .subscribe(
                  off -> {
                    if (!off && card.isFocused()) {
                      from.requestFocus();
                    }
                  });
    }
  }

  private void onNextPulse(Runnable task) {
    Scene scene = getScene();
    if (scene == null) {
      return;
    }
    scene.addPreLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            scene.removePreLayoutPulseListener(this);
            task.run();
          }
        });
    Platform.requestNextPulse();
  }

  private boolean isInDialog(@Nullable Node node) {
    Node at = node;
    while (at != null && !at.equals(veil)) {
      at = at.getParent();
    }
    return at != null && isShowing();
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      Runnable told = cancelled;
      close();
      told.run();
    } else if (event.getCode() == KeyCode.TAB) {
      event.consume();
      moveFocus(event.isShiftDown() ? -1 : 1);
    }
  }

  private void moveFocus(int step) {
    List<Node> stops = stops();
    if (stops.isEmpty()) {
      return;
    }
    Scene scene = getScene();
    Node owner = scene == null ? null : scene.getFocusOwner();
    int at = owner == null ? -1 : stops.indexOf(owner);
    int next = at < 0 && step < 0 ? -1 : at + step;
    stops.get(Math.floorMod(next, stops.size())).requestFocus();
  }

  /** Where the focus may stand within the dialog, in order. */
  private List<Node> stops() {
    List<Node> stops = new ArrayList<>();
    veil.getChildren().forEach(child -> collect(child, stops));
    return stops;
  }

  private static void collect(Node node, List<Node> stops) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable()) {
      stops.add(node);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
    }
  }
}
