/** Outputs: published trading state, readings and events. */
@NullMarked
package breakerboard.sinks;

import org.jspecify.annotations.NullMarked;
