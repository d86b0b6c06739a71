package breakerboard.console.app;

import breakerboard.console.Theme;
import breakerboard.console.layout.Layout;
import breakerboard.console.layout.LayoutMemory;
import breakerboard.console.layout.LayoutStore;
import breakerboard.domain.ConfigNode.Members;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;

/** A layout file in memory: what one start leaves for the next. */
final class KeptLayout implements LayoutStore {
  private final AtomicReference<Optional<Members>> kept = new AtomicReference<>(Optional.empty());

  @Override
  public Optional<Members> read() {
    return kept.get();
  }

  @Override
  public void write(Members document) {
    kept.set(Optional.of(document));
  }

  /** The console starts with what was left last time. */
  Remembering remember(RunningConsole console, Layout last) {
    return Hands.onScreen(
        () ->
            new Remembering(
                console.root(),
                (Stage) console.scene().getWindow(),
                new Look("Book", Optional.of(Theme.DARK), 1000, 900, last, this)));
  }

  /** What the next start finds. */
  Layout left(Remembering memory) {
    memory.keep();
    return LayoutMemory.read(this);
  }
}
