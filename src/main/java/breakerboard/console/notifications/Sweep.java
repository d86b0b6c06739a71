package breakerboard.console.notifications;

import breakerboard.console.Pacer;
import breakerboard.console.events.Alarm;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Tells which notes have stood long enough, with one timer however many there are, and none while
 * there is no note. On one thread, on which the pacer runs too.
 */
final class Sweep {
  private final long standsNanos;
  private final LongSupplier nanoTime;
  private final Pacer pacer;
  private final Consumer<List<Alarm>> over;

  /** All stand equally long: the first ends first. */
  private final Deque<Note> notes = new ArrayDeque<>();

  private boolean waiting;

  private record Note(Alarm alarm, long since) {}

  /**
   * @param nanoTime as {@link System#nanoTime}
   * @param over takes away those that have stood so long
   */
  Sweep(long standsMillis, LongSupplier nanoTime, Pacer pacer, Consumer<List<Alarm>> over) {
    this.standsNanos = TimeUnit.MILLISECONDS.toNanos(standsMillis);
    this.nanoTime = nanoTime;
    this.pacer = pacer;
    this.over = over;
  }

  /** These stand from now on. */
  void add(List<Alarm> alarms) {
    long now = nanoTime.getAsLong();
    alarms.forEach(alarm -> notes.addLast(new Note(alarm, now)));
    arm(now);
  }

  /** A timer may come a little early: never before its millisecond is over. */
  private void arm(long now) {
    if (!waiting && !notes.isEmpty()) {
      waiting = true;
      long left = standsNanos - (now - notes.getFirst().since());
      pacer.after(Math.max(1, Math.ceilDiv(left, TimeUnit.MILLISECONDS.toNanos(1))), this::sweep);
    }
  }

  private void sweep() {
    waiting = false;
    long now = nanoTime.getAsLong();
    List<Alarm> ended = new ArrayList<>();
    while (!notes.isEmpty() && now - notes.getFirst().since() >= standsNanos) {
      ended.add(notes.removeFirst().alarm());
    }
    if (!ended.isEmpty()) {
      over.accept(ended);
    }
    arm(now);
  }
}
