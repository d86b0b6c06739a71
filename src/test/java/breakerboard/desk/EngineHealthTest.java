package breakerboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.domain.Event;
import breakerboard.domain.FeedReport;
import breakerboard.domain.FeedState;
import breakerboard.domain.Observation;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a running desk says it does its work. */
class EngineHealthTest {
  private static final String FEED = "tcp:127.0.0.1:7411";
  private static final long MOST_NANOS = 60 * Times.NANOS_PER_SECOND;

  private static long now() {
    return Times.nanos(Instant.now());
  }

  private static Desk desk() {
    return new Desk(
        Configuration.defaults(Breakers.catalogue()),
        new SymbolTable(10),
        EngineHealthTest::now,
        true);
  }

  private static Observation observation(long arrival) {
    return new Observation.Builder("EQ-LS-1", arrival)
        .arrival(arrival)
        .source(FEED, 1)
        .nav(1_000_000)
        .build();
  }

  private static RefusedLine refused(long line, String reason) {
    return new RefusedLine(FEED, line, "ts", reason, now());
  }

  @Test
  void anObservationIsMeasuredFromItsArrival() throws InterruptedException {
    long late = Times.NANOS_PER_SECOND;
    try (Desk desk = desk()) {
      desk.start();
      desk.put(observation(now() - late));
      desk.put(new FeedReport(FEED, FeedState.CONNECTED, "", now()));
      desk.end();
      EngineReport report = desk.health().report();
      assertThat(report.measured()).isTrue();
      Latency decision = report.decision().sinceStart();
      assertThat(decision.count()).as("observations alone").isEqualTo(1);
      assertThat(decision.max()).isBetween(late * 99 / 100, late + MOST_NANOS);
    }
  }

  @Test
  void aRecordedFeedIsNotMeasured() throws InterruptedException {
    try (Desk desk = desk()) {
      desk.recorded();
      desk.start();
      desk.put(observation(now()));
      desk.end();
      EngineReport report = desk.health().report();
      assertThat(report.measured()).isFalse();
      assertThat(report.decision()).isEqualTo(LatencyMeter.Figures.NONE);
      List<Event> events = desk.eventsAfter(0, 100).events();
      Optional<EventMoments> moments = desk.health().moments(events.getFirst().id());
      assertThat(moments).hasValueSatisfying(each -> assertThat(each.live()).isFalse());
    }
  }

  @Test
  void anEventKnowsWhenItsCauseArrivedAndWhenItWasDecided() throws InterruptedException {
    long late = Times.NANOS_PER_SECOND;
    try (Desk desk = desk()) {
      desk.start();
      desk.put(new FeedReport(FEED, FeedState.CONNECTED, "", now() - late));
      desk.end();
      Event event = desk.eventsAfter(0, 100).events().getLast();
      EventMoments moments = desk.health().moments(event.id()).orElseThrow();
      assertThat(moments.live()).isTrue();
      assertThat(moments.decided() - moments.arrived())
          .isBetween(late * 99 / 100, late + MOST_NANOS);
      assertThat(desk.health().moments(event.id() + 1)).isEmpty();
    }
  }

  @Test
  void refusedLinesAreCountedByTheirReason() throws InterruptedException {
    try (Desk desk = desk()) {
      desk.start();
      desk.put(refused(3, "breaks off at byte 17"));
      desk.put(refused(9, "breaks off at byte 4,102"));
      desk.put(refused(12, "no usable ts"));
      desk.end();
      Refusals refusals = desk.health().report().refusals();
      assertThat(refusals.count()).isEqualTo(3);
      assertThat(refusals.reasons())
          .extracting(reason -> reason.count() + " " + reason.last().line())
          .containsExactly("2 9", "1 12");
      assertThat(refusals.newest()).extracting(RefusedLine::line).containsExactly(12L, 9L, 3L);
    }
  }

  @Test
  void aHostileFeedFillsNoMemoryWithItsReasons() {
    RefusalTally tally = new RefusalTally();
    for (int i = 0; i < 1000; i++) {
      tally.add(refused(i, "field " + Character.toString('a' + i % 26).repeat(1 + i / 26)));
    }
    Refusals refusals = tally.refusals();
    assertThat(refusals.count()).isEqualTo(1000);
    assertThat(refusals.reasons()).hasSizeLessThanOrEqualTo(51);
    assertThat(refusals.reasons().stream().mapToLong(Refusals.Reason::count).sum()).isEqualTo(1000);
    assertThat(refusals.newest()).hasSize(20);
  }

  @Test
  void aFullQueueIsToldAndTheFeedWaits() throws InterruptedException {
    ObservationLane lane = new ObservationLane(() -> {});
    int bound = lane.queue().bound();
    for (int i = 0; i < bound; i++) {
      lane.put(observation(now()));
    }
    assertThat(lane.queue().full()).isTrue();
    assertThat(lane.queue().waits()).isZero();
    Thread feed =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    lane.put(observation(now()));
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    while (lane.queue().waits() == 0) {
      Thread.onSpinWait();
    }
    assertThat(lane.next(_ -> {})).isTrue();
    feed.join();
    assertThat(lane.queue().waits()).isEqualTo(1);
    assertThat(lane.queue().waitedNanos()).isPositive();
    assertThat(lane.queue().highest()).isEqualTo(bound);
  }
}
