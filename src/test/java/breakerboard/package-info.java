/** Rules that hold for the whole house. */
@NullMarked
package breakerboard;

import org.jspecify.annotations.NullMarked;
