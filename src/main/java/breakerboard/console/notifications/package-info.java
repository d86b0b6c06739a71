/** Notifications: what is raised shows below the view for a while and sounds. */
@NullMarked
package breakerboard.console.notifications;

import org.jspecify.annotations.NullMarked;
