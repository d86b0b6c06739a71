/** Puts the console together: views, models, bridge, window and pictures of it. */
@NullMarked
package breakerboard.console.app;

import org.jspecify.annotations.NullMarked;
