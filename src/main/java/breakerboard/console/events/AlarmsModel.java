package breakerboard.console.events;

import breakerboard.console.DeskModel;
import breakerboard.console.JournalModel;
import breakerboard.desk.EventHistory;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.Event;
import breakerboard.domain.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;

/** The alarms of the desk on the screen; follows the events for as long as the window lives. */
public final class AlarmsModel {
  private final DeskModel desk;
  private final JournalModel journal;
  private final AlarmList list = new AlarmList();
  private final ReadOnlyObjectWrapper<List<Alarm>> alarms = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyIntegerWrapper unacknowledged = new ReadOnlyIntegerWrapper();

  /** Of the desk's events alone. */
  public AlarmsModel(DeskModel desk) {
    this(desk, new JournalModel(Optional.empty()), Optional.empty(), Runnable::run);
  }

  /**
   * Of the desk's events, and of how its journal is.
   *
   * @param history what happened before this console began to follow, and what it missed
   * @param screen brings what it is given onto the JavaFX thread, after what runs there now
   */
  public AlarmsModel(
      DeskModel desk, JournalModel journal, Optional<EventHistory> history, Executor screen) {
    this.desk = desk;
    this.journal = journal;
    desk.events().events().forEach(list::accept);
    desk.events()
        .events()
        .addListener(
            (ListChangeListener.Change<? extends Event> change) -> {
              while (change.next()) {
                change.getAddedSubList().forEach(list::accept);
              }
              publish();
            });
    journal.stateProperty().subscribe(_ -> lookAtJournal());
    desk.secondProperty().subscribe(_ -> lookAtJournal());
    new MissedEvents(desk, journal, history, screen, this::caughtUp);
    publish();
  }

  /** Before the desk has a clock an alarm has no time: it is raised as soon as there is one. */
  private void lookAtJournal() {
    if (desk.clock() != Times.NEVER) {
      journal
          .stateProperty()
          .get()
          .filter(state -> list.accept(state, desk.clock()))
          .ifPresent(_ -> publish());
    }
  }

  /** What came meanwhile is among the events of the desk. */
  private void caughtUp(List<Event> past) {
    if (!past.isEmpty()) {
      SortedMap<Long, Event> all = new TreeMap<>();
      past.forEach(event -> all.put(event.id(), event));
      desk.events().events().forEach(event -> all.put(event.id(), event));
      list.restore(List.copyOf(all.values()));
    }
    reconcile();
    publish();
  }

  private void reconcile() {
    List<Found> found = new ArrayList<>();
    desk.snapshotProperty().get().map(Found::of).ifPresent(found::addAll);
    desk.books().forEach(book -> found.addAll(Found.of(book.snapshot())));
    long asOf = desk.snapshotProperty().get().map(DeskSnapshot::lastEvent).orElse(0L);
    list.reconcile(found, asOf);
    list.keepOverrides(this::isLive, asOf);
  }

  private boolean isLive(AlarmSource.Override override) {
    return desk.books().stream()
        .flatMap(book -> book.overrides().stream())
        .anyMatch(
            live -> live.book().equals(override.book()) && live.path().equals(override.key()));
  }

  private void publish() {
    alarms.set(list.alarms());
    unacknowledged.set(list.unacknowledged());
  }

  /** All of them, those raised first at the top. */
  public ReadOnlyObjectProperty<List<Alarm>> alarmsProperty() {
    return alarms.getReadOnlyProperty();
  }

  /** How many no operator has acknowledged. */
  public ReadOnlyIntegerProperty unacknowledgedProperty() {
    return unacknowledged.getReadOnlyProperty();
  }

  /** Tells of each event from now on that raises an alarm, while it is applied to the screen. */
  public void onRaise(Consumer<Event> listener) {
    list.onRaise(listener);
  }

  /** What was raised in the last ten minutes. */
  public AlarmFlood flood() {
    return list.flood(desk.clock());
  }
}
