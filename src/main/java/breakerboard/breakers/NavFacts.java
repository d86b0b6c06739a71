package breakerboard.breakers;

import breakerboard.calendar.ExchangeDay;
import breakerboard.config.Settings;
import breakerboard.domain.Observation;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Times;
import breakerboard.stats.SampleWindow;
import breakerboard.stats.Sampling;

/** NAV of a book with its history, its running peak and its cash flows; money. */
final class NavFacts {
  private final ExchangeDay exchange = new ExchangeDay(ExchangeDay.NEW_YORK);
  private final SampleWindow samples = new SampleWindow(1);
  private final Freshness freshness = new Freshness();
  private final Sampling sampling = new Sampling();
  private long windowNanos;
  private boolean dailyPeak;
  private double nav = Double.NaN;
  private long navAt = Times.NEVER;
  private boolean unusable;
  private double peak = Double.NaN;
  private long peakAt = Times.NEVER;
  private double dayOpen = Double.NaN;
  private long day = Long.MIN_VALUE;
  private double pendingFlow;
  private double flowIndex = 1;
  private boolean sampled;
  private int firstInWindow;
  private long droppedFlows;

  void reconfigure(Settings settings, long now) {
    sampling.every(Windows.sampleNanos(settings));
    windowNanos = Windows.nanos(settings.get(LossRateBreaker.WINDOW_MINUTES));
    samples.bound(Windows.bound(settings, settings.get(LossRateBreaker.WINDOW_MINUTES)));
    dailyPeak = settings.get(DrawdownBreaker.PEAK_RESET) == DrawdownBreaker.PeakReset.DAILY;
    firstInWindow = 0;
    slide(now);
  }

  void apply(Observation observation, long time) {
    sampled = false;
    if (!Double.isNaN(observation.cashFlow())) {
      cashFlow(observation.cashFlow());
    }
    if (observation.navUnusable()) {
      unusable = !Double.isNaN(nav);
    }
    if (!Double.isNaN(observation.nav())) {
      take(observation.nav(), time);
    }
    slide(time);
  }

  /** Money put in or taken out; it waits for the next NAV, before the first it means nothing. */
  void cashFlow(double amount) {
    if (!Double.isNaN(nav)) {
      pendingFlow += amount;
    }
  }

  private void take(double newest, long time) {
    unusable = false;
    applyPendingFlow();
    long today = exchange.epochDay(time);
    if (today != day) {
      if (dailyPeak && !Double.isNaN(nav)) {
        peak = nav;
        peakAt = navAt;
      }
      day = today;
      dayOpen = newest;
    }
    nav = newest;
    navAt = time;
    freshness.fedAt(time);
    if (!(nav < peak)) {
      peak = nav;
      peakAt = time;
    }
    if (sampling.take(time)) {
      sampled = true;
      samples.add(time, nav);
      samples.removeUpTo(time - windowNanos);
      firstInWindow = 0;
    }
  }

  private void applyPendingFlow() {
    if (pendingFlow == 0) {
      return;
    }
    double factor = (nav + pendingFlow) / nav;
    pendingFlow = 0;
    if (!(factor > 0 && Double.isFinite(factor))) {
      droppedFlows++;
      return;
    }
    flowIndex *= factor;
    nav *= factor;
    peak *= factor;
    dayOpen *= factor;
    samples.scale(factor);
  }

  private void slide(long now) {
    while (firstInWindow < samples.size() && samples.time(firstInWindow) <= now - windowNanos) {
      firstInWindow++;
    }
  }

  /** The peak becomes the current NAV, at that NAV's time. */
  void rebase() {
    peak = nav;
    peakAt = navAt;
  }

  Freshness freshness() {
    return freshness;
  }

  double nav() {
    return nav;
  }

  boolean unusable() {
    return unusable;
  }

  double peak() {
    return peak;
  }

  long peakAt() {
    return peakAt;
  }

  double dayOpen() {
    return dayOpen;
  }

  long day() {
    return day;
  }

  SampleWindow samples() {
    return samples;
  }

  boolean sampled() {
    return sampled;
  }

  int firstInWindow() {
    return firstInWindow;
  }

  double flowIndex() {
    return flowIndex;
  }

  long droppedFlows() {
    return droppedFlows;
  }

  void save(StateWriter out) {
    out.number("nav", nav);
    out.integer("navAt", navAt);
    out.integer("navUnusable", unusable ? 1 : 0);
    out.number("peak", peak);
    out.integer("peakAt", peakAt);
    out.number("dayOpenNav", dayOpen);
    out.integer("day", day);
    out.number("pendingFlow", pendingFlow);
    out.number("flowIndex", flowIndex);
    out.integer("droppedFlows", droppedFlows);
    out.integer("navBucket", sampling.newest());
    Windows.save(out, "navSamples", samples);
  }

  void restore(StateReader in, long now) {
    nav = in.number("nav");
    navAt = in.integer("navAt");
    unusable = in.integer("navUnusable") == 1;
    peak = in.number("peak");
    peakAt = in.integer("peakAt");
    dayOpen = in.number("dayOpenNav");
    day = in.integer("day");
    pendingFlow = in.number("pendingFlow");
    flowIndex = in.number("flowIndex");
    droppedFlows = in.integer("droppedFlows");
    sampling.restore(in.integer("navBucket"));
    Windows.restore(in, "navSamples", samples);
    freshness.fedAt(navAt);
    firstInWindow = 0;
    slide(now);
  }
}
