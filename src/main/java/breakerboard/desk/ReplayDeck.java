package breakerboard.desk;

import breakerboard.desk.ReplayState.Phase;
import breakerboard.domain.FeedPosition;
import breakerboard.domain.FeedReport;
import breakerboard.domain.Input;
import breakerboard.domain.Observation;
import breakerboard.domain.QueueLevel;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.Restart;
import breakerboard.domain.Submission;
import breakerboard.domain.Tick;
import breakerboard.domain.Times;
import breakerboard.engine.EngineListener;
import java.io.IOException;
import java.util.Optional;
import java.util.function.LongSupplier;

/** What the thread of a replay does; nothing here waits. */
final class ReplayDeck {
  /** Nothing happens before it is woken. */
  static final long UNTIL_WOKEN = Long.MAX_VALUE;

  private static final int BATCH = 256;
  private static final long MOST_WAIT = 100 * Times.NANOS_PER_MILLI;

  private final ReplaySource source;
  private final Runnable wake;
  private final ReplayPace pace;
  private Optional<ReplayGateway> gateway = Optional.empty();
  private Optional<ReplayEngine> engine = Optional.empty();
  private Phase phase = Phase.SEEKING;
  private boolean playsOn;
  private double speed = 1;
  private ReplayGoal goal;
  private long origin;
  private int run;
  private String trouble = "";

  /**
   * @param from where it begins to show, nanoseconds since the epoch
   * @param nanos a clock of elapsed nanoseconds
   * @param wake makes the thread look what is asked
   */
  ReplayDeck(ReplaySource source, long from, LongSupplier nanos, Runnable wake) {
    this.source = source;
    this.wake = wake;
    this.pace = new ReplayPace(nanos);
    this.goal = from == Times.NEVER ? new ReplayGoal.NextInput() : new ReplayGoal.Time(from);
    this.origin = source.from();
  }

  /**
   * Does a little of what there is to do.
   *
   * @return elapsed nanoseconds until there is more, 0 for at once
   */
  long turn() {
    try {
      long wait =
          switch (phase) {
            case SEEKING -> seek();
            case PLAYING -> play();
            case PAUSED, ENDED, FAILED -> UNTIL_WOKEN;
          };
      show();
      return wait;
    } catch (IOException e) {
      trouble = String.valueOf(e.getMessage());
      phase = engine.isPresent() ? Phase.ENDED : Phase.FAILED;
      show();
      return UNTIL_WOKEN;
    }
  }

  /** Off the screen nothing is shown but how far it is. */
  private void show() {
    if (phase != Phase.SEEKING) {
      engine.ifPresent(at -> gateway.ifPresent(screen -> screen.show(at.engine())));
    }
  }

  private long seek() throws IOException {
    ReplayEngine at = opened();
    for (int i = 0; i < BATCH; i++) {
      Optional<Input> next = next(at);
      if (next.isEmpty()) {
        return end();
      }
      if (goal instanceof ReplayGoal.Time(long time) && next.get().arrival() > time) {
        at.passTo(time);
        return arrive();
      }
      at.take();
      origin = origin == Times.NEVER ? position() : origin;
      if (reached(at, next.get())) {
        return arrive();
      }
    }
    return 0;
  }

  private boolean reached(ReplayEngine at, Input taken) {
    return switch (goal) {
      case ReplayGoal.Time _ -> false;
      case ReplayGoal.NextInput() -> tells(taken);
      case ReplayGoal.NextEvent(long after) -> at.engine().lastEvent() > after;
    };
  }

  /** Not what a desk only times itself with. */
  private static boolean tells(Input input) {
    return switch (input) {
      case Observation _, Submission _, FeedReport _, RefusedLine _, Restart _ -> true;
      case Tick _, QueueLevel _, FeedPosition _ -> false;
    };
  }

  private long play() throws IOException {
    ReplayEngine at = opened();
    for (int i = 0; i < BATCH; i++) {
      Optional<Input> next = next(at);
      if (next.isEmpty()) {
        return end();
      }
      long arrival = next.get().arrival();
      pace.leap(at.engine().clock(), arrival);
      long wait = pace.until(arrival);
      if (wait > 0) {
        at.passTo(Math.min(pace.now(), arrival - 1));
        touch();
        return Math.min(wait, MOST_WAIT);
      }
      at.take();
      touch();
    }
    return 0;
  }

  private void touch() {
    gateway.ifPresent(ReplayGateway::touch);
  }

  private Optional<Input> next(ReplayEngine at) throws IOException {
    Optional<Input> next = at.peek();
    if (at.passedGap().isPresent() && goal instanceof ReplayGoal.NextEvent) {
      goal = new ReplayGoal.NextEvent(at.engine().lastEvent());
    }
    return next;
  }

  private long end() {
    phase = Phase.ENDED;
    touch();
    return UNTIL_WOKEN;
  }

  private long arrive() {
    phase = playsOn ? Phase.PLAYING : Phase.PAUSED;
    pace.from(position(), speed);
    touch();
    return phase == Phase.PLAYING ? 0 : UNTIL_WOKEN;
  }

  private ReplayEngine opened() throws IOException {
    if (engine.isEmpty()) {
      long time = goal instanceof ReplayGoal.Time(long wanted) ? wanted : source.from();
      engine = Optional.of(ReplayEngine.open(source, time, this::begin));
      origin = Math.max(origin, position());
    }
    return engine.get();
  }

  private EngineListener begin(ReplayStart start) {
    ReplayGateway made =
        gateway
            .map(former -> former.from(start, wake))
            .orElseGet(() -> ReplayGateway.of(start.configuration(), wake));
    gateway = Optional.of(made);
    run++;
    return made;
  }

  /** Goes on by itself at its speed. */
  void goOn() {
    if (phase == Phase.PAUSED) {
      phase = Phase.PLAYING;
      pace.from(position(), speed);
    } else if (phase == Phase.SEEKING) {
      playsOn = true;
    }
  }

  /** Stays where it is. */
  void halt() {
    playsOn = false;
    if (phase == Phase.PLAYING) {
      phase = Phase.PAUSED;
    }
  }

  /** Breaks off on the way. */
  void breakOff() {
    playsOn = false;
    if (phase == Phase.SEEKING && engine.isPresent()) {
      phase = Phase.PAUSED;
      touch();
    }
  }

  void setSpeed(double now) {
    speed = now;
    pace.from(position(), now);
  }

  void goTo(long time) {
    if (phase == Phase.FAILED) {
      return;
    }
    playsOn = phase == Phase.PLAYING || (phase == Phase.SEEKING && playsOn);
    if (time < position()) {
      closeEngine();
    }
    seek(new ReplayGoal.Time(time));
    origin = engine.isPresent() ? position() : source.from();
  }

  void goToNextInput() {
    step(new ReplayGoal.NextInput());
  }

  void goToNextEvent() {
    engine.ifPresent(at -> step(new ReplayGoal.NextEvent(at.engine().lastEvent())));
  }

  private void step(ReplayGoal to) {
    if (phase == Phase.PAUSED || phase == Phase.PLAYING) {
      playsOn = false;
      origin = position();
      seek(to);
    }
  }

  private void seek(ReplayGoal to) {
    goal = to;
    phase = Phase.SEEKING;
    trouble = "";
  }

  private void closeEngine() {
    engine.ifPresent(
        at -> {
          gateway.ifPresent(screen -> screen.end(at.engine()));
          at.close();
        });
    engine = Optional.empty();
  }

  private long position() {
    return engine.map(at -> at.engine().clock()).orElse(Times.NEVER);
  }

  /** What the screen sees; empty before the source is open. */
  Optional<ReplayGateway> gateway() {
    return gateway;
  }

  ReplayState state() {
    return new ReplayState(phase, position(), speed, progress(), run, trouble);
  }

  private double progress() {
    long at = position();
    if (phase != Phase.SEEKING
        || at == Times.NEVER
        || origin == Times.NEVER
        || !(goal instanceof ReplayGoal.Time(long time))
        || time <= origin) {
      return 0;
    }
    return Math.clamp((double) (at - origin) / (time - origin), 0, 1);
  }

  void close() {
    closeEngine();
  }
}
