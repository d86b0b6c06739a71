/** The engine: inputs in, events out. */
@NullMarked
package breakerboard.engine;

import org.jspecify.annotations.NullMarked;
