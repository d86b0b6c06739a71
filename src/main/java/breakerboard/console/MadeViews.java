package breakerboard.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The views of a window, each made once: when it is opened first, or before, out of sight. Used on
 * the JavaFX thread.
 */
final class MadeViews {
  /** Before the first step, milliseconds: the window has started by then. */
  static final long START_MILLIS = 5_000;

  /** Before each step, milliseconds; the window answers whoever acts meanwhile. */
  static final long PAUSE_MILLIS = 500;

  private final List<ViewEntry> entries;
  private final DialogHost dialogs;
  private final Map<String, ScreenView> made = new HashMap<>();

  /**
   * @param entries the views that exist
   * @param dialogs where they are shown
   */
  MadeViews(List<ViewEntry> entries, DialogHost dialogs) {
    this.entries = List.copyOf(entries);
    this.dialogs = dialogs;
  }

  /** The view, made now if it was not before. */
  ScreenView of(ViewEntry entry) {
    return made.computeIfAbsent(entry.name(), _ -> entry.open().get());
  }

  /**
   * Makes what is not made yet from now on, one short step after the other, while no dialog is
   * open: opened in a flood, a view then answers at once.
   *
   * @param pacer runs what it is given on the JavaFX thread, some time later
   */
  void makeAhead(Pacer pacer) {
    pacer.after(START_MILLIS, () -> next(pacer, () -> make(pacer)));
  }

  private void next(Pacer pacer, Runnable step) {
    pacer.after(
        PAUSE_MILLIS,
        () -> {
          if (dialogs.isShowing()) {
            next(pacer, step);
          } else {
            step.run();
          }
        });
  }

  private void make(Pacer pacer) {
    Optional<ViewEntry> unmade =
        entries.stream().filter(entry -> !made.containsKey(entry.name())).findFirst();
    unmade.map(this::of).ifPresent(view -> next(pacer, () -> rehearse(view, pacer)));
  }

  private void rehearse(ScreenView view, Pacer pacer) {
    if (view.root().getScene() == null) {
      dialogs.rehearse(view.root());
    }
    next(
        pacer,
        () -> {
          dialogs.endRehearsal();
          next(pacer, () -> make(pacer));
        });
  }
}
