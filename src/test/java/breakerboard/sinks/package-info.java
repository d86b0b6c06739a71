/** What leaves the desk, as those who read it see it. */
@NullMarked
package breakerboard.sinks;

import org.jspecify.annotations.NullMarked;
