/** The running desk: its lanes, its thread and what it hands to others. */
@NullMarked
package breakerboard.desk;

import org.jspecify.annotations.NullMarked;
