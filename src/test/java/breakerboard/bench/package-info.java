/** JMH benchmarks: {@code mvn -P bench} runs them, {@code -Dbench=NAME} one of them. */
@NullMarked
package breakerboard.bench;

import org.jspecify.annotations.NullMarked;
