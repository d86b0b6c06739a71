package breakerboard.console.events;

import breakerboard.console.BookModel;
import breakerboard.console.DeskModel;
import breakerboard.console.JournalModel;
import breakerboard.domain.Event;
import breakerboard.domain.Times;
import java.util.List;
import java.util.Optional;
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
  AlarmsModel(DeskModel desk) {
    this(desk, new JournalModel(Optional.empty()));
  }

  /** Of the desk's events, and of how its journal is. */
  public AlarmsModel(DeskModel desk, JournalModel journal) {
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
    desk.events().missedProperty().subscribe(this::reconcile);
    journal.stateProperty().subscribe(_ -> lookAtJournal());
    desk.secondProperty().subscribe(_ -> lookAtJournal());
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

  /** An operator has seen that the journal is not well. */
  void acknowledgeJournal(String operator) {
    list.acknowledgeJournal(operator);
    publish();
  }

  private void reconcile() {
    for (BookModel book : desk.books()) {
      list.reconcile(book.snapshot());
    }
    publish();
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
