package breakerboard.console.dialogs;

import breakerboard.console.ScreenState;
import breakerboard.console.StateShape;
import java.util.Locale;
import java.util.function.LongSupplier;
import javafx.animation.AnimationTimer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/**
 * A bar that has to be held, by the mouse or by Space or Enter, until it is full; it acts on
 * release. Pointer or focus that leave it meanwhile call it off.
 */
final class HoldBar extends StackPane {
  private static final PseudoClass FULL = PseudoClass.getPseudoClass("full");
  private static final double SHAPE = 20;
  private static final double[] TICKS = {0.25, 0.5, 0.75};
  private static final double TICK_HEIGHT = 6;

  private enum By {
    MOUSE,
    KEY
  }

  private final Hold hold;
  private final LongSupplier nanoClock;
  private final String rest;
  private final String full;
  private final Runnable act;
  private final Label below = new Label();
  private final Label above = new Label();
  private final Rectangle filled = new Rectangle();
  private final Region fill = new Region();
  private final HBox onFill;
  private final Region[] ticks = new Region[TICKS.length];
  private final AnimationTimer progress =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          show();
        }
      };
  private By by = By.MOUSE;

  /**
   * @param neededNanos how long it has to be held
   * @param nanoClock a running clock in nanoseconds
   * @param rest what it says at rest
   * @param full what it says when it may be let go
   */
  HoldBar(long neededNanos, LongSupplier nanoClock, String rest, String full, Runnable act) {
    this.hold = new Hold(neededNanos);
    this.nanoClock = nanoClock;
    this.rest = rest;
    this.full = full;
    this.act = act;
    getStyleClass().add("hold-bar");
    fill.getStyleClass().add("hold-fill");
    fill.setManaged(false);
    onFill = face(above, "hold-on-fill");
    onFill.setClip(filled);
    getChildren().add(fill);
    for (int i = 0; i < ticks.length; i++) {
      ticks[i] = new Region();
      ticks[i].getStyleClass().add("hold-tick");
      ticks[i].setManaged(false);
      getChildren().add(ticks[i]);
    }
    getChildren().addAll(face(below, "hold-face"), onFill);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(rest);
    listen();
    show();
  }

  private static HBox face(Label label, String styleClass) {
    HBox face = new HBox(new StateShape(SHAPE, ScreenState.EMERGENCY), label);
    face.getStyleClass().addAll("hold-text", styleClass);
    face.setAlignment(Pos.CENTER);
    face.setMouseTransparent(true);
    return face;
  }

  private void listen() {
    addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            press(By.MOUSE);
          }
        });
    addEventHandler(
        MouseEvent.MOUSE_RELEASED, event -> letGo(By.MOUSE, contains(event.getX(), event.getY())));
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> cancel(By.MOUSE));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (holds(event)) {
            press(By.KEY);
            event.consume();
          }
        });
    addEventHandler(
        KeyEvent.KEY_RELEASED,
        event -> {
          if (holds(event)) {
            letGo(By.KEY, true);
            event.consume();
          }
        });
    focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                cancel(by);
              }
            });
  }

  private static boolean holds(KeyEvent event) {
    return event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER;
  }

  private void press(By source) {
    if (!hold.isPressed()) {
      by = source;
      hold.press(nanoClock.getAsLong());
      progress.start();
      show();
    }
  }

  private void letGo(By source, boolean inside) {
    if (!hold.isPressed() || by != source) {
      return;
    }
    boolean complete = hold.release(nanoClock.getAsLong()) && inside;
    progress.stop();
    show();
    if (complete) {
      act.run();
    }
  }

  private void cancel(By source) {
    if (by == source && hold.isPressed()) {
      hold.cancel();
      progress.stop();
      show();
    }
  }

  private void show() {
    long now = nanoClock.getAsLong();
    String text = text(now);
    below.setText(text);
    above.setText(text);
    pseudoClassStateChanged(FULL, hold.isComplete(now));
    requestLayout();
  }

  private String text(long now) {
    if (!hold.isPressed()) {
      return rest;
    }
    if (hold.isComplete(now)) {
      return full;
    }
    return String.format(
        Locale.ROOT,
        "Keep holding… %.1f of %.1f s",
        hold.progress(now) * hold.neededSeconds(),
        hold.neededSeconds());
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double edge = snappedLeftInset();
    double height = getHeight() - 2 * edge;
    double width = getWidth() - 2 * edge;
    double done = Math.rint(width * hold.progress(nanoClock.getAsLong()));
    fill.resizeRelocate(edge, edge, done, height);
    filled.setWidth(done);
    filled.setHeight(height);
    onFill.resizeRelocate(edge, edge, width, height);
    for (int i = 0; i < ticks.length; i++) {
      ticks[i].resizeRelocate(
          edge + Math.rint(width * TICKS[i]), getHeight() - edge - TICK_HEIGHT, 1, TICK_HEIGHT);
    }
  }
}
