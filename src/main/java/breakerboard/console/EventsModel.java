package breakerboard.console;

import breakerboard.domain.Event;
import java.util.List;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The newest events by number, the oldest first, bounded; written by the bridge alone. A batch is
 * one change of the list.
 */
public final class EventsModel {
  private final int bound;
  private final ObservableList<Event> events = FXCollections.observableArrayList();
  private final ObservableList<Event> readOnly = FXCollections.unmodifiableObservableList(events);
  private final ReadOnlyLongWrapper missed = new ReadOnlyLongWrapper();
  private final ReadOnlyLongWrapper dropped = new ReadOnlyLongWrapper();
  private boolean begun;
  private long before;

  /**
   * @param bound the most events kept, at least 1
   */
  EventsModel(int bound) {
    this.bound = bound;
  }

  /**
   * Takes the next page.
   *
   * @param lost how many events before these are no longer in the engine's memory
   */
  void add(List<Event> page, long lost) {
    before = begun ? before : lost;
    begun = true;
    missed.set(missed.get() + lost);
    int kept = Math.min(page.size(), bound);
    int over = Math.max(0, events.size() + kept - bound);
    if (over > 0) {
      events.remove(0, over);
    }
    events.addAll(page.subList(page.size() - kept, page.size()));
    dropped.set(dropped.get() + over + (page.size() - kept));
  }

  /** Read-only, the oldest first. */
  public ObservableList<Event> events() {
    return readOnly;
  }

  /** How many events were gone from the engine's memory before the screen could ask for them. */
  public ReadOnlyLongProperty missedProperty() {
    return missed.getReadOnlyProperty();
  }

  /** How many of the missed ones happened before this console began to follow. */
  public long before() {
    return before;
  }

  /** How many were shown once and have left this list since. */
  public ReadOnlyLongProperty droppedProperty() {
    return dropped.getReadOnlyProperty();
  }
}
