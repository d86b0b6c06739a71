/** What of the windows is remembered from one start to the next. */
@NullMarked
package breakerboard.console.layout;

import org.jspecify.annotations.NullMarked;
