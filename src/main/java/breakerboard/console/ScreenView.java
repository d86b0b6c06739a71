package breakerboard.console;

import javafx.scene.Parent;

/** One view of the window. It listens to models between attach and detach only. */
public interface ScreenView {
  Parent root();

  /** The view is shown from now on. */
  void attach();

  /** The view is no longer shown; releases what {@link #attach} acquired. */
  void detach();

  /** What it prints, on the JavaFX thread while it is shown. */
  default Paper paper() {
    return Paper.AS_SEEN;
  }

  /** Puts the focus where something is looked for, in a view that has such a place. */
  default void find() {}
}
