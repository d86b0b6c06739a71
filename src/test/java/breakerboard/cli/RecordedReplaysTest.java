package breakerboard.cli;

import static breakerboard.cli.Ran.breakerboard;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.desk.RecordedDay;
import breakerboard.desk.Replay;
import breakerboard.desk.ReplayChoice;
import breakerboard.desk.ReplayMark;
import breakerboard.desk.ReplayMarks;
import breakerboard.desk.ReplayState;
import breakerboard.desk.ReplayState.Phase;
import breakerboard.desk.values.ValuePast;
import breakerboard.desk.values.ValueQuery;
import breakerboard.desk.values.ValueWatch;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.Times;
import breakerboard.journal.RecordedValues;
import breakerboard.wire.EventsWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was recorded and any file can be shown again, with exactly the events that it made. */
class RecordedReplaysTest {
  private static final int ALL = 1_000_000;
  private static final int SECONDS = 60;
  private static final int COLUMNS = 100;
  private static final LocalDate DAY = LocalDate.of(2020, 3, 9);

  @TempDir private static Path shared;
  @TempDir private Path folder;

  @BeforeAll
  static void twoDaysArePlayedAndKept() {
    Ran played =
        breakerboard(
            "console",
            "--headless",
            "--exit-at-end",
            "--feed",
            "demo:march-2020:2",
            "--speed",
            "max",
            "--journal",
            shared.resolve("journal.db").toString());
    assertThat(played.code()).as(played.err()).isZero();
  }

  private static Path recordings() {
    return shared.resolve("journal.db.recordings");
  }

  private static RecordedReplays beside(Path recordings) {
    return new RecordedReplays(
        Optional.of(recordings), () -> Configuration.defaults(Breakers.catalogue()));
  }

  private static RecordedDay day(RecordedReplays replays) throws IOException {
    return replays.days().stream().filter(each -> each.day().equals(DAY)).findFirst().orElseThrow();
  }

  /** Waits until it is so. */
  private static void await(Replay replay, Predicate<Replay> so) {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    replay.onChange(
        () -> {
          if (so.test(replay)) {
            done.complete(true);
          }
        });
    done.orTimeout(SECONDS, TimeUnit.SECONDS).join();
  }

  private static void awaitPhase(Replay replay, Phase phase) {
    await(replay, now -> now.state().phase() == phase);
  }

  private static List<Event> playedToTheEnd(Replay replay) {
    awaitPhase(replay, Phase.PAUSED);
    replay.setSpeed(Replay.MAXIMUM);
    replay.play();
    awaitPhase(replay, Phase.ENDED);
    return replay.gateway().orElseThrow().eventsAfter(0, ALL).events();
  }

  private static List<String> lines(List<Event> events) {
    return events.stream().map(EventsWriter::line).toList();
  }

  private List<String> eventsOf(String source) throws IOException {
    Path out = folder.resolve("events.jsonl");
    Ran replay = breakerboard("replay", source, "--events", out.toString());
    assertThat(replay.code()).as(replay.err()).isZero();
    return Files.readAllLines(out);
  }

  @Test
  void theDaysThatWereRecordedAreListedTheNewestFirst() throws IOException {
    List<RecordedDay> days = beside(recordings()).days();

    assertThat(days).extracting(RecordedDay::day).containsExactly(DAY, LocalDate.of(2020, 3, 6));
    assertThat(Times.instant(days.getFirst().from()))
        .isAfterOrEqualTo(Instant.parse("2020-03-09T00:00:00Z"));
    assertThat(Times.instant(days.getFirst().to()))
        .isBetween(Instant.parse("2020-03-09T19:59:00Z"), Instant.parse("2020-03-09T20:01:00Z"));
  }

  @Test
  void aRecordedDayMakesTheEventsThatItMade() throws IOException {
    RecordedReplays replays = beside(recordings());
    RecordedDay day = day(replays);
    try (Replay replay = replays.open(new ReplayChoice.OfDay(day, day.from()))) {
      List<String> made = lines(playedToTheEnd(replay));
      List<String> thatDay = eventsOf("recording:" + DAY + "@" + recordings());

      assertThat(thatDay).isNotEmpty();
      assertThat(made.subList(made.size() - thatDay.size(), made.size())).isEqualTo(thatDay);
      await(replay, now -> now.marks().complete());
      assertThat(replay.marks().gaps()).isEmpty();
      assertThat(replay.marks().marks())
          .filteredOn(mark -> mark.kind() == ReplayMark.Kind.TRIP)
          .isNotEmpty();
    }
  }

  @Test
  void whatABreakerOfThatDayMeasuredIsFoundWithItsTrips() throws IOException {
    RecordedReplays replays = beside(recordings());
    RecordedDay day = day(replays);
    try (Replay replay = replays.open(new ReplayChoice.OfDay(day, day.from()))) {
      await(replay, now -> now.marks().complete());
      ReplayMark trip =
          replay.marks().marks().stream()
              .filter(mark -> mark.kind() == ReplayMark.Kind.TRIP)
              .findFirst()
              .orElseThrow();

      ValuePast past =
          new RecordedValues(recordings(), Breakers.catalogue(), Limits.SYMBOLS)
              .past(
                  new ValueQuery(
                      trip.book(), trip.breaker().orElseThrow(), day.from(), day.to(), COLUMNS),
                  ValueWatch.NONE);
      assertThat(past.gaps()).isEmpty();
      assertThat(past.events())
          .anyMatch(
              event -> event.type() == EventType.BREAKER_TRIPPED && event.time() == trip.time());
      assertThat(past.triggers().values())
          .anyMatch(rows -> rows.size() > COLUMNS && rows.time(rows.size() - 1) > trip.time());
    }
  }

  @Test
  void backInARecordedDayItStandsAtThatTime() throws IOException {
    RecordedReplays replays = beside(recordings());
    RecordedDay day = day(replays);
    long noon = Times.nanos(Instant.parse(DAY + "T16:00:00Z"));
    try (Replay replay = replays.open(new ReplayChoice.OfDay(day, noon))) {
      awaitPhase(replay, Phase.PAUSED);
      assertThat(replay.state().position()).isEqualTo(noon);
      List<Event> then = replay.gateway().orElseThrow().eventsAfter(0, ALL).events();
      replay.seek(day.to());
      awaitPhase(replay, Phase.ENDED);
      replay.seek(noon);
      awaitPhase(replay, Phase.PAUSED);

      assertThat(replay.state().position()).isEqualTo(noon);
      assertThat(replay.gateway().orElseThrow().eventsAfter(0, ALL).events()).isEqualTo(then);
    }
  }

  @Test
  void whatADamagedSegmentHasLostIsToldAsAGap() throws IOException {
    Path copy = folder.resolve("journal.db.recordings");
    copy(recordings(), copy);
    Path segment = segments(copy).getFirst();
    byte[] bytes = Files.readAllBytes(segment);
    bytes[bytes.length - bytes.length / 10] ^= 1;
    Files.write(segment, bytes);

    RecordedReplays replays = beside(copy);
    RecordedDay day = day(replays);
    try (Replay replay = replays.open(new ReplayChoice.OfDay(day, day.from()))) {
      await(replay, now -> now.marks().complete());

      ReplayMarks marks = replay.marks();
      assertThat(marks.gaps()).hasSize(1);
      assertThat(marks.gaps().getFirst().because()).contains(segment.getFileName().toString());
      assertThat(marks.trouble()).isEmpty();
      replay.seek(day.to());
      awaitPhase(replay, Phase.ENDED);
      assertThat(replay.state().position()).isEqualTo(day.to());
    }
  }

  private static List<Path> segments(Path recordings) throws IOException {
    try (Stream<Path> files = Files.walk(recordings)) {
      return files.filter(file -> file.toString().endsWith(".seg")).sorted().toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Files.copy(each, to.resolve(from.relativize(each).toString()));
      }
    }
  }

  @Test
  void aFileMakesTheEventsThatReplayMakesOfIt() throws IOException {
    Path file =
        new Recordings()
            .at(10, 910_000)
            .at(11, 905_000)
            .raw("{\"ts\":1}")
            .at(90, 905_000)
            .in(folder);
    try (Replay replay = beside(recordings()).open(new ReplayChoice.OfFile(file))) {
      List<String> made = lines(playedToTheEnd(replay));

      assertThat(made).isEqualTo(eventsOf(file.toString()));
      assertThat(made).anyMatch(line -> line.contains("BREAKER_TRIPPED"));
      await(replay, now -> now.marks().complete());
      assertThat(Times.instant(replay.from())).isEqualTo(Instant.parse("2026-03-12T14:00:00Z"));
      assertThat(Times.instant(replay.to())).isEqualTo(Instant.parse("2026-03-12T14:01:30Z"));
    }
  }

  @Test
  void aFileThatCannotBePlayedIsASentence() throws IOException {
    Path words = Files.writeString(folder.resolve("words.jsonl"), "hello\nworld\n");
    Path packed = Files.writeString(folder.resolve("broken.jsonl.gz"), "this was never packed");

    assertThat(trouble(folder.resolve("nowhere.jsonl"))).startsWith("There is no feed file ");
    assertThat(trouble(folder)).endsWith(" is a folder: name a file of JSON Lines.");
    assertThat(trouble(words)).contains("holds no usable observation in its 2 lines; line 1: ");
    assertThat(trouble(packed)).contains(" is damaged: ");
  }

  private static String trouble(Path file) {
    try (Replay replay = beside(recordings()).open(new ReplayChoice.OfFile(file))) {
      await(replay, now -> !now.state().trouble().isEmpty());
      ReplayState now = replay.state();
      assertThat(now.phase()).isIn(Phase.FAILED, Phase.ENDED);
      return now.trouble();
    }
  }

  @Test
  void withoutAJournalItSaysWhyThereIsNoDay() throws IOException {
    RecordedReplays none =
        new RecordedReplays(Optional.empty(), () -> Configuration.defaults(Breakers.catalogue()));

    assertThat(none.days()).isEmpty();
    assertThat(none.obstacle()).contains("without a journal");
    assertThat(beside(folder.resolve("none")).obstacle()).isEmpty();
    assertThat(beside(folder.resolve("none")).days()).isEmpty();
  }
}
