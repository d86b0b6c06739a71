package breakerboard.console.layout;

import breakerboard.console.Debounce;
import breakerboard.console.Pacer;
import breakerboard.domain.ConfigNode.Members;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers how the windows are: what changes is kept a moment later, away from the JavaFX thread,
 * and nothing that cannot be read or kept is more than a line in the log.
 */
public final class LayoutMemory {
  private static final Logger LOG = LoggerFactory.getLogger(LayoutMemory.class);
  private static final long SETTLED_MILLIS = 1000;

  private final LayoutStore store;
  private final Executor aside;
  private final Debounce save;
  private final AtomicReference<Optional<Layout>> unsaved = new AtomicReference<>(Optional.empty());
  private Layout now;

  private LayoutMemory(LayoutStore store, Layout remembered, Pacer pacer, Executor aside) {
    this.store = store;
    this.now = remembered;
    this.aside = aside;
    this.save = new Debounce(SETTLED_MILLIS, pacer, this::saveAside);
  }

  /**
   * What the store has kept.
   *
   * @param pacer runs what it is given on the JavaFX thread
   * @param aside runs what may take long
   */
  public static LayoutMemory of(LayoutStore store, Layout remembered, Pacer pacer, Executor aside) {
    return new LayoutMemory(store, remembered, pacer, aside);
  }

  /** What the store has kept; nothing, and a line in the log, where it cannot be used. */
  public static Layout read(LayoutStore store) {
    try {
      return store.read().map(LayoutForm::layout).orElse(Layout.UNKNOWN);
    } catch (IOException e) {
      LOG.warn("{} The windows open as at the first start.", e.getMessage());
    } catch (IllegalArgumentException e) {
      LOG.warn(
          "What was remembered of the windows {}: they open as at the first start.",
          e.getMessage());
    }
    return Layout.UNKNOWN;
  }

  /** How the windows are. */
  public Layout layout() {
    return now;
  }

  /** Something of them changed. */
  public void change(UnaryOperator<Layout> change) {
    Layout changed = change.apply(now);
    if (!changed.equals(now)) {
      now = changed;
      unsaved.set(Optional.of(changed));
      save.request();
    }
  }

  private void saveAside() {
    aside.execute(this::flush);
  }

  /** Keeps what is not kept yet, and returns when it is. */
  public synchronized void flush() {
    Optional<Layout> newest = unsaved.getAndSet(Optional.empty());
    try {
      if (newest.isPresent()) {
        Members document = LayoutForm.document(newest.get());
        store.write(document);
      }
    } catch (IOException e) {
      LOG.warn("{} The windows will open as they were before.", e.getMessage());
    }
  }
}
