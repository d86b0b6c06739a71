/** Rolling windows and statistics over primitive arrays; depends on nothing. */
@NullMarked
package breakerboard.stats;

import org.jspecify.annotations.NullMarked;
