package breakerboard.desk;

import breakerboard.config.Configuration;
import breakerboard.domain.StateReader;

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
    long time, long lastEvent, Configuration configuration, boolean live, StateReader state) {}
