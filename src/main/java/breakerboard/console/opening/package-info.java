/** What the window shows while the desk is being opened. */
@NullMarked
package breakerboard.console.opening;

import org.jspecify.annotations.NullMarked;
