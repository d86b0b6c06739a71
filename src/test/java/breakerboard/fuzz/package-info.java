/**
 * Coverage-guided fuzzing of what reads foreign bytes: {@code mvn -Pfuzz} runs it, and {@code
 * SeedsTest} runs the committed seeds with every build.
 */
@NullMarked
package breakerboard.fuzz;

import org.jspecify.annotations.NullMarked;
