package breakerboard.journal;

import static breakerboard.journal.Recorded.NOON;
import static breakerboard.journal.Recorded.checkpoint;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Tick;
import breakerboard.domain.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings go by age and room, the oldest first, and never what an engine goes on from. */
class RecordingRetentionTest {
  private static final long A_DAY = 86_400 * Times.NANOS_PER_SECOND;
  private static final long ROOM = 1L << 40;

  @TempDir private Path folder;

  /** Two segments a day, from the 28th to the 1st. */
  @BeforeEach
  void record() throws IOException {
    try (Recorder recorder = Recorded.recorder(folder)) {
      for (int i = 0; i < 8; i++) {
        long time = NOON + i * A_DAY / 2;
        recorder.begin(checkpoint(time, i));
        recorder.add(new Tick(time + 1));
      }
    }
  }

  private List<Long> numbers() throws IOException {
    return new Recordings(folder).segments().stream().map(Segment::number).toList();
  }

  private long size(int... segments) throws IOException {
    long size = 0;
    for (int segment : segments) {
      size += Files.size(new Recordings(folder).segments().get(segment).file());
    }
    return size;
  }

  @Test
  void whatIsOldGoesWithTheFoldersOfItsDays() throws IOException {
    assertThat(new RecordingRetention(1, ROOM).apply(folder, NOON + 2 * A_DAY)).isEqualTo(2);
    assertThat(numbers()).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(folder.resolve("2026-11-28")).doesNotExist();
    assertThat(folder.resolve("2026-11-29").resolve("index"))
        .content()
        .startsWith("120000-2")
        .hasLineCount(1);
    assertThat(new Recordings(folder).days()).first().isEqualTo(LocalDate.of(2026, 11, 29));
  }

  @Test
  void whatFindsNoRoomGoesTheOldestFirst() throws IOException {
    long room = size(6, 7);
    assertThat(new RecordingRetention(1000, room).apply(folder, NOON)).isEqualTo(6);
    assertThat(numbers()).containsExactly(6L, 7L);
    assertThat(new RecordingRetention(1000, room).apply(folder, NOON)).isZero();
  }

  @Test
  void theNewestStaysHoweverOldAndLarge() throws IOException {
    assertThat(new RecordingRetention(1, 1).apply(folder, NOON + 1000 * A_DAY)).isEqualTo(7);
    assertThat(numbers()).containsExactly(7L);
  }

  @Test
  void fromTheNewestWholeCheckpointOnAllStays() throws IOException {
    for (int segment : List.of(5, 6, 7)) {
      Path file = new Recordings(folder).segments().get(segment).file();
      byte[] bytes = Files.readAllBytes(file);
      bytes[SegmentHeader.BYTES + 20] ^= 1;
      Files.write(file, bytes);
    }
    new RecordingRetention(1, 1).apply(folder, NOON + 1000 * A_DAY);
    assertThat(numbers()).containsExactly(4L, 5L, 6L, 7L);
  }

  @Test
  void whereNothingIsRecordedNothingIsRemoved() throws IOException {
    assertThat(new RecordingRetention(1, 1).apply(folder.resolve("none"), NOON)).isZero();
  }

  @Test
  void aFolderInWhichSomethingElseIsKeptStays() throws IOException {
    Files.writeString(folder.resolve("2026-11-28").resolve("notes.txt"), "mine");
    new RecordingRetention(1, 1).apply(folder, NOON);
    assertThat(folder.resolve("2026-11-28").resolve("notes.txt")).exists();
  }
}
