/**
 * The desk's window: theme, shell, models, the bridge to the engine and the widgets that all views
 * share.
 */
@NullMarked
package breakerboard.console;

import org.jspecify.annotations.NullMarked;
