/** Models, texts and the bridge of the console, and the window as an operator uses it. */
@NullMarked
package breakerboard.console;

import org.jspecify.annotations.NullMarked;
