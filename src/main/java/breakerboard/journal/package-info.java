/**
 * The durable log: every event, command and configuration version in one file, each chained to the
 * one before it.
 */
@NullMarked
package breakerboard.journal;

import org.jspecify.annotations.NullMarked;
