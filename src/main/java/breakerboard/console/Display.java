package breakerboard.console;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.util.Subscription;

/** How all windows of the console look: theme, size, how close the rows stand, and the gauges. */
public final class Display {
  /** The smallest size, percent. */
  public static final int SMALLEST = 90;

  /** The largest size, percent. */
  public static final int LARGEST = 150;

  /** The usual size, percent. */
  public static final int USUAL = 100;

  private static final int STEP = 5;
  private static final double PERCENT = 100;
  private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

  /** Popups stand in windows of their own, out of reach of the frame that is drawn larger. */
  private static final String POPUPS =
      """
      .tooltip, .context-menu .menu-item > .label { -fx-font-size: %1$.2fpx; }
      .combo-box-popup > .list-view .list-cell { -fx-font-size: %2$.2fpx; }
      .combo-box-popup > .list-view .book-cell { -fx-font-size: %3$.2fpx; }
      """;

  private static final double SMALL_TEXT = 13;
  private static final double BODY_TEXT = 14;
  private static final double NAME_TEXT = 15;

  private final ObjectProperty<Theme> theme;
  private final ObjectProperty<Optional<Theme>> chosen;
  private final ReadOnlyIntegerWrapper percent = new ReadOnlyIntegerWrapper(USUAL);
  private final ObjectProperty<Density> density = new SimpleObjectProperty<>(Density.COMFORTABLE);
  private final ObjectProperty<Gauges> gauges = new SimpleObjectProperty<>(Gauges.BULLETS);
  private Theme system;

  /**
   * @param theme at first, until another one is chosen
   */
  public Display(Theme theme) {
    this.theme = new SimpleObjectProperty<>(theme);
    this.chosen = new SimpleObjectProperty<>(Optional.of(theme));
    this.system = theme;
  }

  /** The theme that is shown. */
  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** The theme that the operator chose, empty to follow the system. */
  public ObjectProperty<Optional<Theme>> chosenThemeProperty() {
    return chosen;
  }

  /** Shows that theme from now on; empty to follow the system. */
  public void choose(Optional<Theme> wanted) {
    chosen.set(wanted);
    theme.set(wanted.orElse(system));
  }

  /** The system asks for that theme now. */
  public void systemIs(Theme now) {
    system = now;
    if (chosen.get().isEmpty()) {
      theme.set(now);
    }
  }

  /** How large everything is drawn, percent. */
  public ReadOnlyIntegerProperty percentProperty() {
    return percent.getReadOnlyProperty();
  }

  /** Draws everything that large, or as near to it as there is. */
  public void size(int wanted) {
    percent.set(Math.clamp(wanted, SMALLEST, LARGEST));
  }

  public void larger() {
    size(percent.get() + STEP);
  }

  public void smaller() {
    size(percent.get() - STEP);
  }

  public ObjectProperty<Density> densityProperty() {
    return density;
  }

  public ObjectProperty<Gauges> gaugesProperty() {
    return gauges;
  }

  /** Dresses the scene now and at each change, until that is given up. */
  public Subscription dress(Scene scene) {
    return Subscription.combine(
        theme.subscribe(_ -> dressNow(scene)),
        percent.subscribe((_, _) -> dressNow(scene)),
        density.subscribe(now -> mark(scene, now)),
        scene.rootProperty().subscribe(_ -> mark(scene, density.get())));
  }

  /**
   * What the task makes of the scene while that is dressed for paper. It is never shown so: no
   * pulse comes between.
   */
  public <T> T onPaper(Scene scene, Supplier<T> task) {
    Theme.applyToPaper(scene);
    try {
      return task.get();
    } finally {
      dressNow(scene);
    }
  }

  private static void mark(Scene scene, Density now) {
    scene.getRoot().pseudoClassStateChanged(COMPACT, now == Density.COMPACT);
  }

  private void dressNow(Scene scene) {
    theme.get().applyTo(scene);
    if (percent.get() != USUAL) {
      scene.getStylesheets().add(popups(percent.get() / PERCENT));
    }
    if (scene.getRoot() instanceof ZoomFrame frame) {
      frame.zoom(percent.get() / PERCENT);
    }
  }

  private static String popups(double factor) {
    Object[] sizes =
        Stream.of(SMALL_TEXT, BODY_TEXT, NAME_TEXT).map(size -> size * factor).toArray();
    String sheet = String.format(Locale.ROOT, POPUPS, sizes);
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(sheet.getBytes(StandardCharsets.UTF_8));
  }
}
