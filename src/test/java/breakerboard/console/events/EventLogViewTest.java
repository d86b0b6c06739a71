package breakerboard.console.events;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.Priority;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventLogViewTest {
  private static final String BOOK = "EQ-LS-1";

  private final Happenings desk = new Happenings();
  private final List<Event> log = new ArrayList<>();

  @Test
  void newestEventComesFirst() {
    add(desk.warned(BOOK, "volatility"), desk.tripped(BOOK, "drawdown"));

    assertThat(numbers(EventFilter.ALL)).containsExactly(2L, 1L);
  }

  @Test
  void repeatsCollapseIntoTheLatestWithTheirCount() {
    add(
        desk.refusedLine("tcp:7411", "ts"),
        desk.tripped(BOOK, "drawdown"),
        desk.refusedLine("tcp:7411", "ts"),
        desk.refusedLine("tcp:7411", "ts"));

    assertThat(rows(EventFilter.ALL))
        .extracting(row -> row.newest().id(), LogRow::repeats)
        .containsExactly(tuple(4L, 3), tuple(2L, 1));
  }

  @Test
  void refusalsOfAnotherFieldAreNoRepeat() {
    add(desk.refusedLine("tcp:7411", "ts"), desk.refusedLine("tcp:7411", "nav"));

    assertThat(rows(EventFilter.ALL)).hasSize(2);
  }

  @Test
  void eventsMoreThanTenMinutesApartAreNoRepeats() {
    add(desk.refusedLine("tcp:7411", "ts"));
    desk.passMinutes(10);
    add(desk.refusedLine("tcp:7411", "ts"));

    assertThat(rows(EventFilter.ALL)).hasSize(2);
  }

  @Test
  void actsOfOperatorsNeverCollapse() {
    for (int i = 0; i < 2; i++) {
      add(desk.byHand(EventType.BREAKER_RESET, BOOK, "drawdown", BreakerStatus.ACTIVE, "jmeyer"));
    }

    assertThat(rows(EventFilter.ALL)).hasSize(2);
  }

  @Test
  void retripIsNoRepeatOfTheTrip() {
    add(desk.tripped(BOOK, "drawdown"), desk.retripped(BOOK, "drawdown"));

    assertThat(rows(EventFilter.ALL)).hasSize(2);
  }

  @Test
  void summarySaysWhatIsHiddenAndMissed() {
    add(
        desk.refusedLine("tcp:7411", "ts"),
        desk.refusedLine("tcp:7411", "ts"),
        desk.tripped(BOOK, "drawdown"));

    assertThat(EventLogView.of(log, withText("tcp"), desk.clock(), 7, 0).summary())
        .isEqualTo(
            "Showing 0 of 10 events: 3 hidden by filters, 7 not shown: they came faster than the"
                + " screen reads");
  }

  @Test
  void whatHappenedBeforeThisStartIsSaidAsThat() {
    add(desk.tripped(BOOK, "drawdown"));

    assertThat(EventLogView.of(log, EventFilter.ALL, desk.clock(), 0, 22).summary())
        .isEqualTo("Showing 1 of 23 events: 22 from before this start: see History");
  }

  @Test
  void textIsFoundInTheMessageInAnyCase() {
    add(desk.warned(BOOK, "volatility"), desk.tripped(BOOK, "drawdown"));

    assertThat(numbers(withText("MESSAGE 2"))).containsExactly(2L);
  }

  @Test
  void breakerIsFoundByItsName() {
    add(desk.warned(BOOK, "loss_rate"), desk.tripped(BOOK, "drawdown"));

    assertThat(numbers(withText("loss rate"))).containsExactly(1L);
  }

  @Test
  void typeFilterHidesOtherTypes() {
    add(desk.warned(BOOK, "volatility"), desk.tripped(BOOK, "drawdown"));

    assertThat(
            numbers(
                new EventFilter(
                    "",
                    Optional.of(EventType.BREAKER_TRIPPED),
                    Priority.LOW,
                    "",
                    Optional.empty(),
                    "",
                    0)))
        .containsExactly(2L);
  }

  @Test
  void priorityFilterKeepsMoreUrgentOnes() {
    add(
        desk.refusedLine("tcp:7411", "ts"),
        desk.warned(BOOK, "volatility"),
        desk.tripped(BOOK, "drawdown"));

    assertThat(
            numbers(
                new EventFilter("", Optional.empty(), Priority.HIGH, "", Optional.empty(), "", 0)))
        .containsExactly(3L, 2L);
  }

  @Test
  void bookAndBreakerFiltersApplyTogether() {
    add(
        desk.warned(BOOK, "volatility"),
        desk.warned("OTHER", "drawdown"),
        desk.warned(BOOK, "drawdown"));

    assertThat(
            numbers(
                new EventFilter(
                    "",
                    Optional.empty(),
                    Priority.LOW,
                    BOOK,
                    Optional.of(new BreakerId("drawdown")),
                    "",
                    0)))
        .containsExactly(3L);
  }

  @Test
  void operatorFilterKeepsWhatThatOperatorDid() {
    add(
        desk.tripped(BOOK, "drawdown"),
        desk.byHand(EventType.BREAKER_RESET, BOOK, "drawdown", BreakerStatus.ACTIVE, "jmeyer"),
        desk.byHand(EventType.BREAKER_RESET, BOOK, "drawdown", BreakerStatus.ACTIVE, "mkeller"));

    assertThat(
            numbers(
                new EventFilter(
                    "", Optional.empty(), Priority.LOW, "", Optional.empty(), "jmeyer", 0)))
        .containsExactly(2L);
  }

  @Test
  void timeSpanHidesWhatIsOlder() {
    add(desk.warned(BOOK, "volatility"));
    desk.passMinutes(60);
    add(desk.tripped(BOOK, "drawdown"));

    assertThat(
            numbers(
                new EventFilter("", Optional.empty(), Priority.LOW, "", Optional.empty(), "", 60)))
        .containsExactly(2L);
  }

  private void add(Event... events) {
    log.addAll(List.of(events));
  }

  private List<LogRow> rows(EventFilter filter) {
    return EventLogView.of(log, filter, desk.clock(), 0, 0).rows();
  }

  private List<Long> numbers(EventFilter filter) {
    return rows(filter).stream().map(row -> row.newest().id()).toList();
  }

  private static EventFilter withText(String text) {
    return new EventFilter(text, Optional.empty(), Priority.LOW, "", Optional.empty(), "", 0);
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }
}
