/**
 * What-if: the same inputs taken with other limits, and how that differs; and the port through
 * which a console asks.
 */
@NullMarked
package breakerboard.desk.whatif;

import org.jspecify.annotations.NullMarked;
