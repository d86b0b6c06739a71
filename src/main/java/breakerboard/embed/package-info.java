/**
 * The circuit breakers for other JVM programs: one facade, each breaker alone, events, and the
 * configuration they share. No screen, no logging set-up, and no thread that was not asked for.
 */
@NullMarked
package breakerboard.embed;

import org.jspecify.annotations.NullMarked;
