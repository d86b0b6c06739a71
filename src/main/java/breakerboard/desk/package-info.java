/** The engine thread, its queue, the gateway to it and the ports of the console. */
@NullMarked
package breakerboard.desk;

import org.jspecify.annotations.NullMarked;
