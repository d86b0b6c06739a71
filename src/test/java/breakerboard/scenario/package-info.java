/** The built-in market days against their published figures. */
@NullMarked
package breakerboard.scenario;

import org.jspecify.annotations.NullMarked;
