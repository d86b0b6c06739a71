package breakerboard.desk;

import breakerboard.config.Configuration;
import breakerboard.domain.MemoryState;
import breakerboard.domain.StateReader;
import breakerboard.engine.DeskEngine;

/**
 * The state of the engine at one moment, from which it can go on.
 *
 * @param time the desk clock, nanoseconds since the epoch, {@link breakerboard.domain.Times#NEVER}
 *     before the first input
 * @param lastEvent number of the newest event
 * @param configuration in force, its live overrides included
 * @param live whether the engine supervises the present
 * @param state everything else
 */
public record Checkpoint(
    long time, long lastEvent, Configuration configuration, boolean live, StateReader state) {
  private static final String SUBMISSIONS = "submissions";
  private static final String ENGINE = "engine";

  /**
   * Of an engine now.
   *
   * @param submissions number of the newest command
   */
  static Checkpoint of(DeskEngine engine, boolean live, long submissions) {
    MemoryState state = new MemoryState();
    state.version(1);
    state.integer(SUBMISSIONS, submissions);
    engine.save(state.part(ENGINE));
    return new Checkpoint(engine.clock(), engine.lastEvent(), engine.configuration(), live, state);
  }

  /** Number of the newest command before it. */
  long submissions() {
    return state.integer(SUBMISSIONS);
  }

  /** The state of the engine alone. */
  public StateReader engine() {
    return state.savedPart(ENGINE);
  }
}
