/** The breakers, one class each, and their registry. */
@NullMarked
package breakerboard.breakers;

import org.jspecify.annotations.NullMarked;
