/** Each breaker in the words of the desk. */
@NullMarked
package breakerboard.breakers;

import org.jspecify.annotations.NullMarked;
