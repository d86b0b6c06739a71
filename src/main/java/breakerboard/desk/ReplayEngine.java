package breakerboard.desk;

import breakerboard.domain.Input;
import breakerboard.domain.Tick;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A source and the engine that takes its inputs. Behind a gap another engine goes on from what is
 * known there. Used by one thread.
 */
public final class ReplayEngine implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(ReplayEngine.class);

  private final ReplayReel reel;
  private final Function<ReplayStart, EngineListener> listeners;
  private DeskEngine engine;
  private Optional<Input> ahead = Optional.empty();
  private Optional<ReplayGap> passed = Optional.empty();

  private ReplayEngine(
      ReplayReel reel, Function<ReplayStart, EngineListener> listeners, DeskEngine engine) {
    this.reel = reel;
    this.listeners = listeners;
    this.engine = engine;
  }

  /**
   * Opens a source at or before a time.
   *
   * @param listeners who hears an engine that begins there; asked again behind each gap
   * @throws IOException with a sentence when it cannot be opened
   */
  public static ReplayEngine open(
      ReplaySource source, long time, Function<ReplayStart, EngineListener> listeners)
      throws IOException {
    ReplayReel reel = source.open(time);
    try {
      return new ReplayEngine(reel, listeners, begin(reel, reel.start(), listeners));
    } catch (IOException e) {
      reel.close();
      throw e;
    }
  }

  private static DeskEngine begin(
      ReplayReel reel, ReplayStart start, Function<ReplayStart, EngineListener> listeners)
      throws IOException {
    DeskEngine engine =
        new DeskEngine(start.configuration(), reel.symbols(), listeners.apply(start), start.live());
    try {
      engine.knows(start.former());
      start.state().ifPresent(state -> engine.restore(state.engine()));
      return engine;
    } catch (IllegalStateException e) {
      throw new IOException(
          "It was recorded by another version of the program: " + e.getMessage(), e);
    }
  }

  /**
   * The next input, which stays the next one; empty at the end.
   *
   * @throws IOException with a sentence when it cannot be read any further
   */
  public Optional<Input> peek() throws IOException {
    while (ahead.isEmpty()) {
      ahead = reel.next();
      if (ahead.isEmpty() && !leapsAGap()) {
        return Optional.empty();
      }
    }
    return ahead;
  }

  private boolean leapsAGap() throws IOException {
    Optional<ReplayGap> gap = reel.gap();
    if (gap.isEmpty()) {
      return false;
    }
    passed = gap;
    Optional<ReplayStart> start = reel.resume();
    if (start.isEmpty()) {
      return false;
    }
    engine = begin(reel, start.get(), listeners);
    return true;
  }

  /** The newest gap, told once. */
  public Optional<ReplayGap> passedGap() {
    Optional<ReplayGap> gap = passed;
    passed = Optional.empty();
    return gap;
  }

  /** Hands the next input to the engine. */
  public void take() {
    Input input = ahead.orElseThrow();
    ahead = Optional.empty();
    try {
      engine.on(input);
    } catch (RuntimeException e) {
      LOG.error("The replayed engine failed on an input and goes on: {}", input, e);
    }
  }

  /**
   * Lets time pass up to before the next input: what falls due meanwhile would come with that input
   * anyway, and in the same order.
   */
  public void passTo(long time) {
    if (time > engine.clock()) {
      engine.on(new Tick(time));
    }
  }

  /** The one that takes the inputs now. */
  public DeskEngine engine() {
    return engine;
  }

  /** How much of the source is read, 0 to 1. */
  public double progress() {
    return reel.progress();
  }

  @Override
  public void close() {
    reel.close();
  }
}
