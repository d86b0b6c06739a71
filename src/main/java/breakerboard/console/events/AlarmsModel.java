package breakerboard.console.events;

import breakerboard.console.BookModel;
import breakerboard.console.DeskModel;
import breakerboard.domain.Event;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;

/** The alarms of the desk on the screen; follows the events for as long as the window lives. */
public final class AlarmsModel {
  private final DeskModel desk;
  private final AlarmList list = new AlarmList();
  private final ReadOnlyObjectWrapper<List<Alarm>> alarms = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyIntegerWrapper unacknowledged = new ReadOnlyIntegerWrapper();

  public AlarmsModel(DeskModel desk) {
    this.desk = desk;
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
