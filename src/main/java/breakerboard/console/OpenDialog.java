package breakerboard.console;

import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * One dialog over the view: it can be taken away by whoever opened it as long as it stands, and
 * what came after it stays. Used on the JavaFX thread.
 */
public final class OpenDialog {
  private final DialogHost host;
  private @Nullable Region dialog;

  public OpenDialog(DialogHost host) {
    this.host = host;
  }

  /** Shows the dialog instead of any other. */
  public void show(Region shown) {
    show(shown, () -> {});
  }

  /**
   * Shows the dialog instead of any other.
   *
   * @param onCancel runs when Escape closed it
   */
  public void show(Region shown, Runnable onCancel) {
    dialog = shown;
    host.show(shown, onCancel);
  }

  /** Runs the task when the dialog that is shown goes, whatever took it away. */
  public void whenGone(Runnable task) {
    if (dialog != null) {
      dialog
          .parentProperty()
          .subscribe(
              (_, parent) -> {
                if (parent == null) {
                  task.run();
                }
              });
    }
  }

  /** Whether it is there, and no other in its place. */
  public boolean stands() {
    return dialog != null && host.dialog().filter(dialog::equals).isPresent();
  }

  /** Takes it away, unless it is gone. */
  public void close() {
    if (stands()) {
      host.close();
    }
  }

  /** What is said of it once it is gone. */
  public Afterwards afterwards() {
    return host.afterwards();
  }
}
