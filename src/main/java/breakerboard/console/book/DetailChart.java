package breakerboard.console.book;

import breakerboard.console.BreakerHistory;
import breakerboard.console.BreakerModel;
import breakerboard.console.DeskModel;
import breakerboard.console.Format;
import breakerboard.console.Pacer;
import breakerboard.console.Readings;
import breakerboard.console.SampleRing;
import breakerboard.console.dialogs.Fxml;
import breakerboard.desk.ReplayGap;
import breakerboard.desk.values.ValueQuery;
import breakerboard.domain.OnTrip;
import breakerboard.domain.Times;
import breakerboard.domain.TriggerReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;

/**
 * The time chart of a detail: which stretch of time it shows, what of it is remembered and what has
 * to be read from the recordings, and what is said of it.
 */
final class DetailChart {
  /** A desk of more books takes in so much that its past is read only when somebody asks for it. */
  private static final int FEW_BOOKS = 50;

  private static final long A_MOMENT = 2 * Times.NANOS_PER_SECOND;

  private final DeskModel desk;
  private final Format format;
  private final TimeChart chart;
  private final ChartPast past;
  private final ChartHead head = new ChartHead();
  private final Region node = Fxml.load("detail-chart.fxml", head);
  private ChartSight sight = ChartSight.of(ChartRange.HALF_AN_HOUR);
  private Optional<Shown> shown = Optional.empty();

  /** What is drawn. */
  private record Shown(BreakerModel breaker, String trigger, boolean narrow) {}

  /** A trigger of it that can be drawn. */
  private record Course(
      BreakerModel breaker, BreakerHistory.Series series, TriggerReading reading) {
    ChartMemory memory() {
      return new ChartMemory(series.everySecondSince(), series.wholeSince(), series.oldest());
    }
  }

  DetailChart(DeskModel desk, Format format, ChartPast.Means means, Pacer pacer) {
    this.desk = desk;
    this.format = format;
    this.chart = new TimeChart(format, this::move);
    this.past = new ChartPast(means, pacer, this::draw);
    head.frame(chart);
    head.onRange(range -> move((_, _) -> ChartSight.of(range)));
    head.onLive(() -> move((sight, _) -> sight.live()));
    head.onCancel(past::cancel);
  }

  /** The chart with what stands round it. */
  Region node() {
    return node;
  }

  /** Draws a trigger of a breaker as it is now. */
  void show(BreakerModel breaker, String trigger, boolean narrow) {
    if (shown.filter(former -> former.breaker().equals(breaker)).isEmpty()) {
      sight = sight.live();
    }
    shown = Optional.of(new Shown(breaker, trigger, narrow));
    draw();
  }

  /** Nobody looks any more: nothing is read, nothing is held. */
  void forget() {
    if (shown.isPresent()) {
      shown = Optional.empty();
      past.forget();
      chart.show(Optional.empty());
    }
  }

  private void move(ChartSight.Move move) {
    course()
        .ifPresent(
            course -> {
              past.again();
              sight = move.from(sight, reach(course));
              draw();
            });
  }

  private Optional<Course> course() {
    return shown.flatMap(
        what ->
            what.breaker()
                .history()
                .of(what.trigger())
                .flatMap(
                    series ->
                        Readings.trigger(what.breaker().snapshot().reading(), what.trigger())
                            .map(reading -> new Course(what.breaker(), series, reading))));
  }

  private void draw() {
    if (shown.isEmpty()) {
      return;
    }
    Optional<Course> course = course();
    course.ifPresentOrElse(
        this::draw,
        () -> {
          chart.show(Optional.empty());
          head.show(shown.get().breaker().entry().label() + " " + shown.get().trigger());
        });
  }

  private void draw(Course course) {
    past.about(course.breaker());
    ChartReach reach = reach(course);
    ChartWindow window = sight.window(reach);
    ChartMemory memory = course.memory();
    ChartNeed need = new ChartNeed(window, chart.plotWidth(), reach.now(), !sight.natural());
    if (asks()) {
      past.want(need, memory);
    }
    Optional<ChartPast.Answer> recorded = past.answer().filter(_ -> !need.within(memory));
    chart.show(
        Optional.of(
            new ChartData(
                rows(course, window, recorded),
                course.reading().unit(),
                course.reading().limit(),
                new ChartWindow(Math.min(reach.earliest(), window.from()), reach.now()),
                window,
                ChartMarks.of(
                    course.breaker(),
                    desk.events().events(),
                    course.breaker().snapshot(),
                    past.answer().map(ChartPast.Answer::past)),
                gaps(memory, window, recorded),
                course.breaker().snapshot().onTrip() == OnTrip.HALT)));
    shown.ifPresent(what -> say(what, reach, memory));
  }

  private void say(Shown what, ChartReach reach, ChartMemory memory) {
    ChartWords words =
        new ChartWords(
            format,
            sight,
            reach,
            past.recorded(),
            past.begins(),
            past.stage(),
            past.answer().map(ChartPast.Answer::past),
            memory.oldest());
    String name = what.breaker().entry().label() + " " + what.trigger();
    head.show(what.narrow() ? name : name + ", " + words.title());
    head.show(words.foot(), sight.follows(), past.stage() instanceof ChartPast.Stage.Loading);
  }

  /** What nobody has chosen is read only where that is little work. */
  private boolean asks() {
    boolean usual =
        switch (sight.range()) {
          case FIVE_MINUTES, HALF_AN_HOUR -> sight.natural();
          case TODAY, ALL -> false;
        };
    return !usual || desk.books().size() <= FEW_BOOKS;
  }

  private ChartReach reach(Course course) {
    long now = desk.clock();
    long remembered = Math.min(now, course.memory().oldest());
    long earliest =
        past.begins()
            .filter(begin -> begin != Times.NEVER)
            .map(begin -> Math.min(begin, remembered))
            .orElse(remembered);
    long midnight =
        Times.nanos(
            Times.instant(now)
                .atZone(format.zone())
                .toLocalDate()
                .atStartOfDay(format.zone())
                .toInstant());
    return new ChartReach(earliest, midnight, now);
  }

  private SampleRing rows(Course course, ChartWindow window, Optional<ChartPast.Answer> recorded) {
    return recorded
        .map(
            known ->
                course
                    .series()
                    .behind(
                        known.past().of(course.reading().name()),
                        known.past().to(),
                        unread(known, course.memory())))
        .orElseGet(() -> course.series().reaching(window.from()));
  }

  /** Whether there is a stretch between what was read and what is remembered. */
  private boolean unread(ChartPast.Answer known, ChartMemory memory) {
    return known.query().to() < memory.whole() - A_MOMENT;
  }

  private List<ChartGap> gaps(
      ChartMemory memory, ChartWindow window, Optional<ChartPast.Answer> recorded) {
    List<ChartGap> gaps = new ArrayList<>();
    for (ReplayGap gap : recorded.map(known -> known.past().gaps()).orElse(List.of())) {
      long end = gap.to() == Times.NEVER ? Math.max(gap.from() + 1, memory.whole()) : gap.to();
      gaps.add(new ChartGap(gap.from(), end, "missing"));
    }
    switch (past.stage()) {
      case ChartPast.Stage.Resting _ -> {}
      case ChartPast.Stage.Loading(ValueQuery query, var _) ->
          addUnread(gaps, memory, query.from(), window, recorded, "loading…");
      case ChartPast.Stage.Cancelled _, ChartPast.Stage.Failed _ ->
          addUnread(gaps, memory, window.from(), window, recorded, "not loaded");
    }
    return gaps;
  }

  /** What is neither read nor remembered. */
  private void addUnread(
      List<ChartGap> gaps,
      ChartMemory memory,
      long from,
      ChartWindow window,
      Optional<ChartPast.Answer> recorded,
      String words) {
    long begin = Math.max(Math.max(from, window.from()), past.begins().orElse(Long.MIN_VALUE));
    long read = recorded.map(known -> known.past().from()).orElse(memory.whole());
    if (begin < Math.min(read, window.to())) {
      gaps.add(new ChartGap(begin, Math.min(read, window.to()), words));
    }
    recorded
        .filter(known -> unread(known, memory))
        .ifPresent(known -> gaps.add(new ChartGap(known.query().to(), memory.whole(), words)));
  }
}
