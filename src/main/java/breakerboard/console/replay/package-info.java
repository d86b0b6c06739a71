/** The Replay view: something recorded, shown again by an engine of its own. */
@NullMarked
package breakerboard.console.replay;

import org.jspecify.annotations.NullMarked;
