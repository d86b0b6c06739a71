/** Notifications. */
@NullMarked
package breakerboard.console.notifications;

import org.jspecify.annotations.NullMarked;
