package breakerboard.console;

import breakerboard.desk.JournalState;
import breakerboard.desk.JournalWatch;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The journal's state on the screen; written through the bridge alone, on the JavaFX thread. */
public final class JournalModel {
  private final Optional<JournalWatch> watch;
  private final ReadOnlyObjectWrapper<Optional<JournalState>> state =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * @param watch empty on a desk without a journal
   */
  public JournalModel(Optional<JournalWatch> watch) {
    this.watch = watch;
    read();
  }

  /** Reads it whenever it changed and the window is shown. */
  public void follow(ScreenBridge bridge) {
    watch.ifPresent(journal -> bridge.follow(journal::onChange, this::read));
  }

  private void read() {
    state.set(watch.map(JournalWatch::state));
  }

  /** How it is, empty where no journal is kept. */
  public ReadOnlyObjectProperty<Optional<JournalState>> stateProperty() {
    return state.getReadOnlyProperty();
  }
}
