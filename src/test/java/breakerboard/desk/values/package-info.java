@NullMarked
package breakerboard.desk.values;

import org.jspecify.annotations.NullMarked;
