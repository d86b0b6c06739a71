/**
 * The durable log: every event, command and configuration version in one file, each chained to the
 * one before it; and the recording of what the engine took, in segment files by day.
 */
@NullMarked
package breakerboard.journal;

import org.jspecify.annotations.NullMarked;
