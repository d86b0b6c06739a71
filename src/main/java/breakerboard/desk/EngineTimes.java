package breakerboard.desk;

import breakerboard.domain.Event;
import breakerboard.domain.Input;
import breakerboard.domain.Observation;
import breakerboard.domain.Times;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How long the engine takes from the arrival of an input, and when the newest events came about.
 * Belongs to the engine's thread, except what is asked of it. Arrivals are stamped by the desk's
 * clock; how far that is from the machine's stopwatch is looked at once a batch, so that measuring
 * an observation reads the stopwatch alone.
 */
final class EngineTimes {
  private static final int REMEMBERED = 1 << 13;

  private final LongSupplier clock;
  private final LatencyMeter decision = new LatencyMeter(System::nanoTime);
  private final long[] numbers = new long[REMEMBERED];
  private final long[] arrivals = new long[REMEMBERED];
  private final long[] decisions = new long[REMEMBERED];
  private volatile boolean measured;

  /** The desk's clock minus the machine's stopwatch. */
  private long ahead;

  private boolean taking;
  private long arrived = Times.NEVER;

  /**
   * @param clock by which inputs are stamped, nanoseconds since the epoch
   * @param measured whether they arrive in the present
   */
  EngineTimes(LongSupplier clock, boolean measured) {
    this.clock = clock;
    this.measured = measured;
  }

  /** The inputs are of a recording: their arrival is not of the present. */
  void recorded() {
    measured = false;
  }

  boolean measured() {
    return measured;
  }

  LatencyMeter.Figures decision() {
    return decision.figures();
  }

  /** A batch begins. */
  void align() {
    if (measured) {
      ahead = clock.getAsLong() - System.nanoTime();
    }
  }

  /** The engine is about to take this. */
  void takes(Input input) {
    taking = true;
    arrived = measured ? input.arrival() - ahead : Times.NEVER;
  }

  /** It has taken it. */
  void taken(Input input) {
    taking = false;
    if (measured && input instanceof Observation) {
      decision.record(System.nanoTime() - arrived);
    }
  }

  /** Whether an input is being taken for the first time. */
  boolean taking() {
    return taking;
  }

  /** What the engine tells while it takes a former input again is of no moment. */
  void event(Event event) {
    if (taking) {
      remember(event.id(), System.nanoTime());
    }
  }

  private synchronized void remember(long event, long now) {
    int place = Math.floorMod(event, REMEMBERED);
    numbers[place] = event;
    arrivals[place] = arrived;
    decisions[place] = now;
  }

  /** On any thread. */
  synchronized Optional<EventMoments> moments(long event) {
    int place = Math.floorMod(event, REMEMBERED);
    return numbers[place] == event && event > 0
        ? Optional.of(new EventMoments(arrivals[place], decisions[place]))
        : Optional.empty();
  }
}
