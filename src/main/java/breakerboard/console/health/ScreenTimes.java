package breakerboard.console.health;

import breakerboard.console.Attachments;
import breakerboard.console.DeskModel;
import breakerboard.console.events.AlarmsModel;
import breakerboard.desk.EngineHealth;
import breakerboard.desk.EventMoments;
import breakerboard.desk.LatencyMeter;
import breakerboard.domain.Event;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;

/**
 * How long it takes from a decision of the engine, and from the arrival of its cause, until the
 * pulse that draws it. Measures changes of state, which the screen is given at once; all else waits
 * for its turn ten times a second. On the JavaFX thread.
 */
public final class ScreenTimes {
  private final EngineHealth engine;
  private final LongSupplier nanoTime;
  private final Predicate<Runnable> nextPulse;
  private final LatencyMeter fromDecision;
  private final LatencyMeter fromArrival;
  private final AlertTally alerts;
  private final Attachments attachments = new Attachments();
  private final List<Long> changes = new ArrayList<>();
  private final List<Event> raised = new ArrayList<>();
  private boolean waiting;

  /**
   * What was measured.
   *
   * @param decision from the engine's decision until it was drawn
   * @param arrival from the arrival of the cause until it was drawn; nothing of recorded feeds
   */
  public record Report(
      LatencyMeter.Figures decision, LatencyMeter.Figures arrival, AlertShare alerts) {
    /** Nothing was. */
    public static final Report NONE =
        new Report(LatencyMeter.Figures.NONE, LatencyMeter.Figures.NONE, AlertShare.NONE);
  }

  /**
   * @param nanoTime the stopwatch of {@link EventMoments}
   * @param nextPulse runs what it is given once, with the next pulse, and causes none; false where
   *     nothing is drawn
   * @param wall the machine's clock, nanoseconds since the epoch
   */
  public ScreenTimes(
      EngineHealth engine,
      LongSupplier nanoTime,
      Predicate<Runnable> nextPulse,
      LongSupplier wall,
      ZoneId zone) {
    this.engine = engine;
    this.nanoTime = nanoTime;
    this.nextPulse = nextPulse;
    this.fromDecision = new LatencyMeter(nanoTime);
    this.fromArrival = new LatencyMeter(nanoTime);
    this.alerts = new AlertTally(wall, zone);
  }

  /** Measures what is shown from now on. */
  public void attach(DeskModel desk, AlarmsModel alarms) {
    ListChangeListener<Event> listener = this::applied;
    desk.events().events().addListener(listener);
    attachments.keep(() -> desk.events().events().removeListener(listener));
    alarms.onRaise(raised::add);
    attachments.keep(() -> alarms.onRaise(_ -> {}));
  }

  /** Measures nothing any more. */
  public void detach() {
    attachments.release();
  }

  private void applied(ListChangeListener.Change<? extends Event> change) {
    while (change.next()) {
      for (Event event : change.getAddedSubList()) {
        if (event.type().changesState()) {
          changes.add(event.id());
        }
      }
    }
    boolean news = !changes.isEmpty() || !raised.isEmpty();
    if (news && !waiting) {
      waiting = nextPulse.test(this::drawn);
      if (!waiting) {
        forget();
      }
    }
  }

  private void drawn() {
    long now = nanoTime.getAsLong();
    waiting = false;
    for (long event : changes) {
      engine.moments(event).ifPresent(moments -> record(moments, now));
    }
    for (Event event : raised) {
      engine
          .moments(event.id())
          .ifPresent(moments -> alerts.shown(event.message(), now - moments.cause()));
    }
    forget();
  }

  private void forget() {
    changes.clear();
    raised.clear();
  }

  private void record(EventMoments moments, long now) {
    fromDecision.record(now - moments.decided());
    if (moments.live()) {
      fromArrival.record(now - moments.arrived());
    }
  }

  public Report report() {
    return new Report(fromDecision.figures(), fromArrival.figures(), alerts.share());
  }
}
