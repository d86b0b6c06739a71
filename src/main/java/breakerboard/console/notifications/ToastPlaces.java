package breakerboard.console.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Shows the notes in one window: in that beside the first one which has the focus, else there. */
final class ToastPlaces {
  private final Consumer<List<Toast>> first;
  private final List<Place> beside = new ArrayList<>();
  private List<Toast> toasts = List.of();

  private record Place(Consumer<List<Toast>> pane, BooleanSupplier focused) {}

  /**
   * @param first shows notes in the first window
   */
  ToastPlaces(Consumer<List<Toast>> first) {
    this.first = first;
  }

  /**
   * There is another window from now on.
   *
   * @param pane shows notes there
   * @param focused whether that window has the focus
   * @return to be run when it is closed
   */
  Runnable add(Consumer<List<Toast>> pane, BooleanSupplier focused) {
    Place place = new Place(pane, focused);
    beside.add(place);
    return () -> {
      if (beside.remove(place)) {
        pane.accept(List.of());
        follow();
      }
    };
  }

  void show(List<Toast> now) {
    toasts = now;
    follow();
  }

  /** The focus moved. */
  void follow() {
    Consumer<List<Toast>> chosen =
        beside.stream()
            .filter(place -> place.focused().getAsBoolean())
            .findFirst()
            .map(Place::pane)
            .orElse(first);
    beside.stream()
        .map(Place::pane)
        .filter(pane -> pane != chosen)
        .forEach(pane -> pane.accept(List.of()));
    if (chosen != first) {
      first.accept(List.of());
    }
    chosen.accept(toasts);
  }
}
