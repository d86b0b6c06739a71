package breakerboard.console.events;

import breakerboard.console.DeskModel;
import breakerboard.console.JournalModel;
import breakerboard.desk.EventHistory;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.util.Subscription;

/**
 * Reads in the journal what the screen missed, and again until the journal holds all of it and the
 * desk was shown as it is since. Used on the JavaFX thread.
 */
final class MissedEvents {
  /** Of the events that alarms are made of, so many of the past are read again. */
  private static final int MOST_PAST = 5000;

  private static final Set<EventType> EVERY =
      Collections.unmodifiableSet(EnumSet.allOf(EventType.class));

  /** Where there is no journal, or it cannot be read: nothing is to be waited for. */
  private static final Read NOTHING = new Read(Long.MAX_VALUE, List.of());

  private final DeskModel desk;
  private final JournalModel journal;
  private final Optional<EventHistory> history;
  private final Executor screen;
  private final Consumer<List<Event>> caughtUp;

  /** All that was missed has numbers up to it; 0 when nothing is waited for. */
  private long upTo;

  private long readUpTo;
  private int underWay;
  private Subscription waiting = Subscription.EMPTY;

  /**
   * @param onDisk number of the newest event of the journal
   * @param events as far as they are read, by number, the oldest first
   */
  private record Read(long onDisk, List<Event> events) {}

  /**
   * @param caughtUp hears what is in the journal, empty where it has nothing new; the desk may have
   *     changed all the same
   */
  MissedEvents(
      DeskModel desk,
      JournalModel journal,
      Optional<EventHistory> history,
      Executor screen,
      Consumer<List<Event>> caughtUp) {
    this.desk = desk;
    this.journal = journal;
    this.history = history;
    this.screen = screen;
    this.caughtUp = caughtUp;
    desk.events().missedProperty().subscribe(() -> screen.execute(this::missed));
  }

  private void missed() {
    List<Event> told = desk.events().events();
    upTo = Math.max(shownUpTo(), told.isEmpty() ? 0 : told.getLast().id());
    readUpTo = 0;
    waiting.unsubscribe();
    waiting =
        Subscription.combine(
            desk.snapshotProperty().subscribe((_, _) -> again(isShown())),
            desk.secondProperty().subscribe((_, _) -> again(true)),
            journal.stateProperty().subscribe((_, _) -> again(true)));
    read();
  }

  private void again(boolean wanted) {
    if (wanted && upTo > 0 && underWay == 0) {
      underWay++;
      screen.execute(
          () -> {
            underWay--;
            read();
          });
    }
  }

  private long shownUpTo() {
    return desk.snapshotProperty().get().map(now -> now.lastEvent()).orElse(0L);
  }

  private boolean isShown() {
    return shownUpTo() >= upTo;
  }

  private void read() {
    underWay++;
    long before = readUpTo;
    history.ifPresentOrElse(
        past ->
            past.events(EVERY, 1)
                .thenCompose(newest -> read(past, newest, before))
                .whenComplete(
                    (read, failure) ->
                        screen.execute(() -> took(failure == null ? read : NOTHING))),
        () -> took(NOTHING));
  }

  private static CompletionStage<Read> read(EventHistory past, List<Event> newest, long before) {
    long onDisk = newest.isEmpty() ? 0 : newest.getLast().id();
    return onDisk > before
        ? past.events(AlarmSource.TYPES, MOST_PAST).thenApply(events -> new Read(onDisk, events))
        : CompletableFuture.completedFuture(new Read(onDisk, List.of()));
  }

  private void took(Read read) {
    underWay--;
    readUpTo = Math.max(readUpTo, read.onDisk());
    if (isShown() && read.onDisk() >= upTo) {
      upTo = 0;
      waiting.unsubscribe();
    }
    caughtUp.accept(read.events());
  }
}
