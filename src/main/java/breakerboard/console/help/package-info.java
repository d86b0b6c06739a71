/** What there is to know of a breaker, from the descriptions that also check its configuration. */
@NullMarked
package breakerboard.console.help;

import org.jspecify.annotations.NullMarked;
