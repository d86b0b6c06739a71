/** Sessions and dates of exchanges; depends on nothing. */
@NullMarked
package breakerboard.calendar;

import org.jspecify.annotations.NullMarked;
