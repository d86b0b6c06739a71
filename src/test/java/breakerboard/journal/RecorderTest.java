package breakerboard.journal;

import static breakerboard.journal.Recorded.NOON;
import static breakerboard.journal.Recorded.at;
import static breakerboard.journal.Recorded.checkpoint;
import static breakerboard.journal.Recorded.tick;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakerboard.desk.Checkpoint;
import breakerboard.domain.Input;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Tick;
import breakerboard.domain.Times;
import breakerboard.testing.InputWords;
import breakerboard.testing.RandomInputs;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine takes is on disk when it is said to be, and is read back the same. */
class RecorderTest {
  @TempDir private Path folder;

  private final SymbolTable symbols = Recorded.symbols();
  private long nanos;

  /** A disk that is full when it is told to be, in the middle of a block. */
  private static final class FullDisk implements Disk {
    private final Disk disk = Disk.files();
    private boolean full;

    @Override
    public Output create(Path file) throws IOException {
      Output output = disk.create(file);
      return new Output() {
        @Override
        public void write(ByteBuffer bytes, long position) throws IOException {
          if (full) {
            output.write(
                bytes.duplicate().limit(bytes.position() + bytes.remaining() / 2), position);
            throw new IOException("No space left on device");
          }
          output.write(bytes, position);
        }

        @Override
        public void force() throws IOException {
          output.force();
        }

        @Override
        public void close() throws IOException {
          output.close();
        }
      };
    }
  }

  private Recorder on(Disk disk) throws IOException {
    return Recorder.on(disk, () -> nanos, folder, symbols);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void inputsOfEveryKindAreReadBackInOrderFromOneSegmentIntoTheNext(long seed) throws IOException {
    RandomInputs random = new RandomInputs(seed, symbols, NOON);
    List<String> words = new ArrayList<>();
    try (Recorder recorder = on(Disk.files())) {
      for (int segment = 0; segment < 3; segment++) {
        recorder.begin(checkpoint(NOON + segment, segment));
        for (int batch = 0; batch < 5; batch++) {
          List<Input> inputs = random.next(batch * 10);
          inputs.forEach(recorder::add);
          recorder.flush();
          words.addAll(new InputWords(symbols).of(inputs));
        }
      }
      assertThat(recorder.inputs()).isEqualTo(words.size());
    }
    assertThat(Recorded.words(folder)).isEqualTo(words).hasSize(300);
  }

  @Test
  void theCheckpointIsReadBackWithItsStateAndConfiguration() throws IOException {
    Checkpoint written = checkpoint(NOON, 17);
    try (Recorder recorder = on(Disk.files())) {
      recorder.begin(written);
    }
    try (Recording recording = Recorded.open(folder, NOON)) {
      Checkpoint read = recording.checkpoint();
      assertThat(read.time()).isEqualTo(NOON);
      assertThat(read.lastEvent()).isEqualTo(17);
      assertThat(read.live()).isTrue();
      assertThat(read.configuration().version()).isEqualTo(1);
      assertThat(read.state().integer("lastEvent")).isEqualTo(17);
      assertThat(read.state().savedPart("book").numbers("window"))
          .containsExactly(1, Double.NaN, 17);
      assertThat(recording.next()).isEmpty();
    }
  }

  @Test
  void whatWasFlushedIsThereWhenTheProgramIsKilled() throws IOException {
    Recorder killed = on(Disk.files());
    killed.begin(checkpoint(NOON, 0));
    killed.add(tick(1));
    killed.flush();
    killed.add(tick(2));

    assertThat(Recorded.words(folder)).containsExactly(tick(1).toString());
    killed.close();
    assertThat(Recorded.words(folder)).containsExactly(tick(1).toString(), tick(2).toString());
  }

  @Test
  void segmentsStandInTheFolderOfTheirDayWithTheirTimeAndNumber() throws IOException {
    try (Recorder recorder = on(Disk.files())) {
      recorder.begin(checkpoint(at("2026-11-28T23:59:59.9Z"), 0));
      recorder.begin(checkpoint(at("2026-11-28T23:59:59.95Z"), 0));
      recorder.begin(checkpoint(at("2026-11-29T00:00:00Z"), 0));
    }
    assertThat(Recorded.files(folder))
        .containsExactly(
            folder.resolve("2026-11-28").resolve("235959-0.seg"),
            folder.resolve("2026-11-28").resolve("235959-1.seg"),
            folder.resolve("2026-11-29").resolve("000000-2.seg"));
    assertThat(new Recordings(folder).days())
        .containsExactly(LocalDate.of(2026, 11, 28), LocalDate.of(2026, 11, 29));
  }

  @Test
  void numbersGoOnAfterARestart() throws IOException {
    Recorded.write(folder, 2, 3);
    try (Recorder recorder = Recorder.goingOn(folder, symbols, 6)) {
      recorder.begin(checkpoint(NOON, 0));
      recorder.add(tick(9));
    }
    assertThat(new Recordings(folder).segments())
        .extracting(segment -> segment.number() + " after " + segment.firstInput())
        .containsExactly("0 after 0", "1 after 3", "2 after 6");
    assertThat(Recorded.words(folder)).hasSize(7);
  }

  @Test
  void anEngineWithoutTimeIsRecordedFromItsFirstInputOn() throws IOException {
    try (Recorder recorder = on(Disk.files())) {
      recorder.begin(checkpoint(Times.NEVER, 0));
      recorder.flush();
      assertThat(Recorded.files(folder)).isEmpty();
      recorder.add(new Tick(at("2020-03-09T14:30:00Z")));
      recorder.add(new Tick(at("2020-03-10T14:30:00Z")));
      recorder.flush();
    }
    assertThat(Recorded.files(folder))
        .containsExactly(folder.resolve("2020-03-09").resolve("143000-0.seg"));
    try (Recording recording = Recorded.open(folder, NOON)) {
      assertThat(recording.checkpoint().time()).isEqualTo(Times.NEVER);
      assertThat(Recorded.rest(recording)).hasSize(2);
    }
  }

  @Test
  void inputsWithoutACheckpointAreRefused() throws IOException {
    try (Recorder recorder = on(Disk.files())) {
      assertThatIllegalStateException().isThrownBy(() -> recorder.add(tick(1)));
    }
  }

  @Test
  void aLongSegmentWantsACheckpoint() throws IOException {
    try (Recorder recorder = on(Disk.files())) {
      recorder.begin(checkpoint(NOON, 0));
      assertThat(recorder.wantsCheckpoint()).isFalse();
      RandomInputs random = new RandomInputs(5, symbols, NOON);
      List<Input> inputs = random.next(2000);
      while (recorder.waiting() < 64 << 20) {
        assertThat(recorder.wantsCheckpoint()).isFalse();
        inputs.forEach(recorder::add);
      }
      recorder.flush();
      assertThat(recorder.wantsCheckpoint()).isTrue();
      recorder.begin(checkpoint(NOON, 1));
      assertThat(recorder.wantsCheckpoint()).isFalse();
    }
  }

  @Test
  void anOldSegmentWantsACheckpoint() throws IOException {
    try (Recorder recorder = on(Disk.files())) {
      recorder.begin(checkpoint(NOON, 0));
      nanos = TimeUnit.MINUTES.toNanos(10) - 1;
      assertThat(recorder.wantsCheckpoint()).isFalse();
      nanos++;
      assertThat(recorder.wantsCheckpoint()).isTrue();
    }
  }

  @Test
  void aNewDayWantsACheckpointButNotEachOfManyThatFlyPast() throws IOException {
    try (Recorder recorder = on(Disk.files())) {
      recorder.begin(checkpoint(at("2026-11-28T23:59:59Z"), 0));
      recorder.add(new Tick(at("2026-11-29T00:00:01Z")));
      assertThat(recorder.wantsCheckpoint()).isFalse();
      nanos = TimeUnit.SECONDS.toNanos(10);
      assertThat(recorder.wantsCheckpoint()).isTrue();
      recorder.begin(checkpoint(at("2026-11-29T00:00:01Z"), 0));
      nanos *= 2;
      recorder.add(new Tick(at("2026-11-28T00:00:00Z")));
      assertThat(recorder.wantsCheckpoint()).as("a clock that went back").isFalse();
    }
  }

  @Test
  void whileTheDiskIsFullInputsWaitAndThenAllAreWrittenInOrder() throws IOException {
    FullDisk disk = new FullDisk();
    List<String> words = new ArrayList<>();
    try (Recorder recorder = on(disk)) {
      recorder.begin(checkpoint(NOON, 0));
      for (int i = 0; i < 10; i++) {
        disk.full = i >= 3 && i < 8;
        recorder.add(tick(i));
        words.add(tick(i).toString());
        if (disk.full) {
          assertThatThrownBy(recorder::flush).hasMessage("No space left on device");
          assertThat(recorder.waiting()).isPositive();
        } else {
          recorder.flush();
          assertThat(recorder.waiting()).isZero();
          assertThat(Recorded.words(folder)).isEqualTo(words);
        }
      }
    }
    assertThat(Recorded.words(folder)).isEqualTo(words);
  }

  @Test
  void aKillWhileTheDiskIsFullLosesOnlyWhatWasNotFlushed() throws IOException {
    FullDisk disk = new FullDisk();
    Recorder recorder = on(disk);
    recorder.begin(checkpoint(NOON, 0));
    recorder.add(tick(1));
    recorder.flush();
    disk.full = true;
    for (int i = 0; i < 50; i++) {
      recorder.add(new Tick(i * 1_234_567_891_234L));
    }
    assertThatThrownBy(recorder::flush).isInstanceOf(IOException.class);

    try (Recording recording = Recorded.open(folder, NOON)) {
      assertThat(Recorded.rest(recording)).containsExactly(tick(1));
      assertThat(recording.cutOff()).isPresent();
    }
    disk.full = false;
    recorder.close();
    assertThat(Recorded.words(folder)).hasSize(51);
  }

  @Test
  void aSegmentThatCannotBeBegunLeavesNoneAndTheFormerGoesOn() throws IOException {
    FullDisk disk = new FullDisk();
    try (Recorder recorder = on(disk)) {
      recorder.begin(checkpoint(NOON, 0));
      recorder.add(tick(1));
      recorder.flush();
      nanos = TimeUnit.MINUTES.toNanos(10);
      disk.full = true;
      assertThatThrownBy(() -> recorder.begin(checkpoint(NOON, 1)))
          .hasMessage("No space left on device");
      assertThat(recorder.wantsCheckpoint()).as("not again at once").isFalse();
      disk.full = false;
      recorder.add(tick(2));
    }
    assertThat(Recorded.files(folder)).hasSize(1);
    assertThat(SegmentFiles.unfinished(folder.resolve("2026-11-28"))).isEmpty();
    assertThat(Recorded.words(folder)).containsExactly(tick(1).toString(), tick(2).toString());
  }

  @Test
  void theFirstSegmentIsTriedAgainWithEachFlush() throws IOException {
    FullDisk disk = new FullDisk();
    disk.full = true;
    try (Recorder recorder = on(disk)) {
      assertThatThrownBy(() -> recorder.begin(checkpoint(NOON, 0))).isInstanceOf(IOException.class);
      recorder.add(tick(1));
      assertThatThrownBy(recorder::flush).isInstanceOf(IOException.class);
      recorder.add(tick(2));
      disk.full = false;
      recorder.flush();
      assertThat(Recorded.words(folder)).containsExactly(tick(1).toString(), tick(2).toString());
    }
  }

  @Test
  void aSegmentThatWasNeverBegunIsTidiedAway() throws IOException {
    Recorded.write(folder, 1, 1);
    Path left = folder.resolve("2026-11-28").resolve("120001-1.seg.tmp");
    Files.writeString(left, "BREAK");
    assertThat(Recorded.words(folder)).hasSize(1);
    try (Recorder _ = Recorder.goingOn(folder, symbols, 1)) {
      assertThat(left).doesNotExist();
    }
  }
}
