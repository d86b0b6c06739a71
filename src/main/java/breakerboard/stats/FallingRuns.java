package breakerboard.stats;

/**
 * The maximal runs of falling values in a window.
 *
 * @param count how many runs
 * @param meanSteps falling steps in a run, on average
 * @param meanFall how far a run falls, on average
 * @param largestFall the deepest of them
 * @param shareAbove share of runs that fall further than was asked
 */
public record FallingRuns(
    int count, double meanSteps, double meanFall, double largestFall, double shareAbove) {

  /**
   * @param notable a run that falls further than this counts in {@link #shareAbove}
   */
  public static FallingRuns in(SampleWindow window, double notable) {
    int runs = 0;
    int steps = 0;
    int above = 0;
    double falls = 0;
    double largest = 0;
    int start = 0;
    for (int i = 1; i <= window.size(); i++) {
      if (i < window.size() && window.value(i) < window.value(i - 1)) {
        continue;
      }
      if (i - 1 > start) {
        double fall = window.value(start) - window.value(i - 1);
        runs++;
        steps += i - 1 - start;
        falls += fall;
        largest = Math.max(largest, fall);
        above += fall > notable ? 1 : 0;
      }
      start = i;
    }
    return runs == 0
        ? new FallingRuns(0, 0, 0, 0, 0)
        : new FallingRuns(
            runs, (double) steps / runs, falls / runs, largest, (double) above / runs);
  }
}
