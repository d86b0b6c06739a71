package breakerboard.breakers;

import breakerboard.stats.SampleWindow;

/**
 * What a book lost over the loss-rate window: from the oldest NAV sample that is still in it to the
 * NAV now, (first - NAV) / first. Fractions and money.
 */
final class WindowLoss {
  private WindowLoss() {}

  /** The loss as a fraction, 0 for a gain. */
  static double of(BookFacts facts) {
    return Math.max(0, between(first(facts), facts.nav()));
  }

  /** The loss from one NAV to a later one as a fraction, negative for a gain. */
  static double between(double first, double last) {
    return (first - last) / first;
  }

  /** The oldest NAV of the window, the current one where it is the only one. */
  static double first(BookFacts facts) {
    SampleWindow samples = facts.navSamples();
    return facts.firstInWindow() < samples.size()
        ? samples.value(facts.firstInWindow())
        : facts.nav();
  }

  /** When that was. */
  static long firstTime(BookFacts facts) {
    SampleWindow samples = facts.navSamples();
    return facts.firstInWindow() < samples.size()
        ? samples.time(facts.firstInWindow())
        : facts.navFedAt();
  }
}
