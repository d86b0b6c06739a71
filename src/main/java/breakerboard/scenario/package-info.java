/** Built-in scenarios: reconstructed market days that are played as a feed or written to a file. */
@NullMarked
package breakerboard.scenario;

import org.jspecify.annotations.NullMarked;
