/** The window as a whole and its pictures. */
@NullMarked
package breakerboard.console.app;

import org.jspecify.annotations.NullMarked;
