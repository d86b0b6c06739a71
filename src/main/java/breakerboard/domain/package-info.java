/** Records, enums and sealed types that every room shares; depends on nothing. */
@NullMarked
package breakerboard.domain;

import org.jspecify.annotations.NullMarked;
