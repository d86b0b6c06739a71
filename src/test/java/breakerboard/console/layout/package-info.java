/** What of the windows is remembered. */
@NullMarked
package breakerboard.console.layout;

import org.jspecify.annotations.NullMarked;
