package breakerboard.console;

import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.Command;
import breakerboard.domain.Event;
import breakerboard.domain.Level;
import breakerboard.domain.Reading;
import breakerboard.domain.TriggerReading;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One breaker of one book on the screen; written by the bridge alone, on the JavaFX thread. */
public final class BreakerModel {
  private final String book;
  private final BreakerEntry entry;
  private final ReadOnlyObjectWrapper<BreakerSnapshot> snapshot;
  private final ReadOnlyObjectWrapper<ScreenState> state;
  private final BreakerHistory history = new BreakerHistory();
  private Optional<Reading> lastFed = Optional.empty();

  BreakerModel(String book, BreakerEntry entry, BreakerSnapshot first) {
    this.book = book;
    this.entry = entry;
    this.snapshot = new ReadOnlyObjectWrapper<>(first);
    this.state = new ReadOnlyObjectWrapper<>(ScreenState.of(first));
    remember(first);
  }

  /**
   * @param remembered whether its numbers go into the history
   */
  void update(BreakerSnapshot newest, long clock, boolean remembered) {
    if (remembered) {
      history.add(clock, newest);
    }
    remember(newest);
    state.set(ScreenState.of(newest));
    snapshot.set(newest);
  }

  private void remember(BreakerSnapshot newest) {
    if (newest.reading().level() != Level.UNFED) {
      lastFed = Optional.of(newest.reading());
    }
  }

  /** Nobody looks for a while. */
  void breakOff() {
    history.breakOff();
  }

  /** Its history begins. */
  void remember(long clock) {
    history.add(clock, snapshot());
  }

  /**
   * What it last showed while it was fed, for the time in which its input is stale; empty when this
   * screen never saw it fed.
   */
  public Optional<TriggerReading> lastFed() {
    return lastFed.flatMap(reading -> Readings.shown(entry, reading));
  }

  public BreakerId id() {
    return entry.id();
  }

  /** Name of its book. */
  public String book() {
    return book;
  }

  /** Whether the event tells of this breaker, in its book or on the whole desk. */
  public boolean concerns(Event event) {
    boolean here = event.book().equals(book) || event.book().equals(Command.DESK);
    return here && event.breaker().filter(id()::equals).isPresent();
  }

  /** What the catalogue says of it: label, meaning, gauge, keys. */
  public BreakerEntry entry() {
    return entry;
  }

  public ReadOnlyObjectProperty<BreakerSnapshot> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  public BreakerSnapshot snapshot() {
    return snapshot.get();
  }

  public ReadOnlyObjectProperty<ScreenState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public ScreenState state() {
    return state.get();
  }

  /** Written before {@link #snapshotProperty} changes, while its book is remembered. */
  public BreakerHistory history() {
    return history;
  }
}
