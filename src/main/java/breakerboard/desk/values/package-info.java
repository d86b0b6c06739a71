/** What breakers measured in the past, for a chart that reaches further back than its window. */
@NullMarked
package breakerboard.desk.values;

import org.jspecify.annotations.NullMarked;
