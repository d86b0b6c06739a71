package breakerboard.journal;

import static breakerboard.journal.Recorded.NOON;
import static breakerboard.journal.Recorded.checkpoint;
import static breakerboard.journal.Recorded.tick;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index of a day spares reading the segments, and is never needed. */
class DayIndexTest {
  @TempDir private Path folder;

  private Path index() {
    return folder.resolve("2026-11-28").resolve("index");
  }

  private List<Segment> segments() throws IOException {
    return new Recordings(folder).segments();
  }

  @Test
  void saysOfEachSegmentWhenItBeginsAndEndsAndWhatCameBefore() throws IOException {
    Recorded.write(folder, 2, 3);
    assertThat(index())
        .hasContent(
            """
            120000-0.seg 2026-11-28T12:00:00Z 2026-11-28T12:00:00.000000002Z 0 0
            120001-1.seg 2026-11-28T12:00:01Z 2026-11-28T12:00:01.000000002Z 3 1
            """);
  }

  @Test
  void theSegmentThatIsWrittenHasNoEndYet() throws IOException {
    try (Recorder recorder = Recorded.recorder(folder)) {
      recorder.begin(checkpoint(NOON, 0));
      recorder.add(tick(7));
      recorder.flush();
      assertThat(index()).hasContent("120000-0.seg 2026-11-28T12:00:00Z - 0 0");
      assertThat(segments()).extracting(Segment::last).containsExactly(Times.NEVER);
      recorder.begin(checkpoint(NOON + 8 * Times.NANOS_PER_SECOND, 4));
      assertThat(index())
          .hasContent(
              """
              120000-0.seg 2026-11-28T12:00:00Z 2026-11-28T12:00:07Z 0 0
              120008-1.seg 2026-11-28T12:00:08Z - 1 4
              """);
    }
  }

  @Test
  void whereItIsMissingTheSegmentsThemselvesAreAsked() throws IOException {
    Recorded.write(folder, 2, 3);
    Files.delete(index());
    assertThat(segments())
        .extracting(s -> s.number() + " " + s.first() + " " + s.firstInput() + " " + s.lastEvent())
        .containsExactly("0 " + NOON + " 0 0", "1 " + (NOON + Times.NANOS_PER_SECOND) + " 3 1");
    assertThat(segments())
        .extracting(Segment::last)
        .as("an end is at the latest where the next begins")
        .containsExactly(NOON + Times.NANOS_PER_SECOND, Times.NEVER);
  }

  @Test
  void whereItIsStaleTheSegmentsThemselvesAreAsked() throws IOException {
    Recorded.write(folder, 1, 3);
    String stale = Files.readString(index());
    try (Recorder recorder = Recorder.goingOn(folder, Recorded.symbols(), 3)) {
      recorder.begin(checkpoint(NOON + Times.NANOS_PER_SECOND, 1));
    }
    Files.delete(segments().getFirst().file());
    Files.writeString(index(), stale);
    assertThat(segments()).extracting(Segment::number).containsExactly(1L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "120000-0.seg",
        "120000-0.seg today - 0 0",
        "120000-0.seg 2026-11-28T12:00:00Z - none 0",
        "../../120000-0.seg 2026-11-28T12:00:00Z - 0 0 0",
        "120000-0.seg +999999-11-28T12:00:00Z - 0 0",
        "\0",
      })
  void linesThatAreNoneAreLeftOut(String line) throws IOException {
    Recorded.write(folder, 1, 3);
    Files.writeString(index(), line + "\n");
    assertThat(segments()).extracting(Segment::first).containsExactly(NOON);
  }

  @Test
  void aSegmentWithoutAHeadIsListedByItsName() throws IOException {
    Recorded.write(folder, 1, 3);
    Files.delete(index());
    Files.write(segments().getFirst().file(), new byte[10]);
    assertThat(segments())
        .satisfiesExactly(
            segment -> {
              assertThat(segment.readable()).isFalse();
              assertThat(segment.first()).isEqualTo(NOON);
            });
  }
}
