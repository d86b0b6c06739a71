/** Feeds, as producers and files behave. */
@NullMarked
package breakerboard.feed;

import org.jspecify.annotations.NullMarked;
