package breakerboard.console;

import java.util.ArrayList;
import java.util.List;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one window and what each runs: what the sheet of shortcuts lists is what is heard.
 * Heard in the scene itself, where keys arrive while nothing has the focus, too.
 */
public final class KeyBindings {
  private final List<Bound> bound = new ArrayList<>();
  private final EventHandler<KeyEvent> listener = this::onKey;

  private record Bound(Shortcut shortcut, Runnable action) {}

  /** Those keys run that from now on. */
  public void bind(Shortcut shortcut, Runnable action) {
    bound.add(new Bound(shortcut, action));
  }

  /** What is bound, in that order. */
  public List<Shortcut> shortcuts() {
    return bound.stream().map(Bound::shortcut).toList();
  }

  /** Runs what those keys run. */
  public void run(Shortcut shortcut) {
    bound.stream()
        .filter(each -> each.shortcut().equals(shortcut))
        .findFirst()
        .ifPresent(each -> each.action().run());
  }

  /** Listens in whatever scene the node stands. */
  public void listenAround(Node node) {
    node.sceneProperty().subscribe(this::move);
  }

  private void move(@Nullable Scene former, @Nullable Scene now) {
    if (former != null) {
      former.removeEventFilter(KeyEvent.KEY_PRESSED, listener);
    }
    if (now != null) {
      now.addEventFilter(KeyEvent.KEY_PRESSED, listener);
    }
  }

  private void onKey(KeyEvent event) {
    for (Bound each : List.copyOf(bound)) {
      if (each.shortcut().match(event)) {
        event.consume();
        each.action().run();
        return;
      }
    }
  }
}
