@NullMarked
package breakerboard.desk.whatif;

import org.jspecify.annotations.NullMarked;
