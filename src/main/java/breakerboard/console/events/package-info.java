/** The Events view: standing alarms and the live log. */
@NullMarked
package breakerboard.console.events;

import org.jspecify.annotations.NullMarked;
