package breakerboard.journal;

import static breakerboard.journal.Recorded.CATALOGUE;
import static breakerboard.journal.Recorded.NOON;
import static breakerboard.journal.Recorded.checkpoint;
import static breakerboard.journal.Recorded.rest;
import static breakerboard.journal.Recorded.symbols;
import static breakerboard.journal.Recorded.tick;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakerboard.domain.Input;
import breakerboard.domain.Tick;
import breakerboard.domain.Times;
import breakerboard.testing.InputWords;
import breakerboard.testing.RandomInputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording is found by its time; what is damaged or missing is said, and nothing is made up. */
class RecordingTest {
  private static final int TICKS = 4;

  @TempDir private Path folder;

  private Recordings recordings() {
    return new Recordings(folder);
  }

  private static long second(int s) {
    return NOON + s * Times.NANOS_PER_SECOND;
  }

  private long opened(long from) throws IOException {
    try (Recording recording = Recorded.open(folder, from)) {
      return recording.checkpoint().lastEvent();
    }
  }

  @Test
  void theNewestSegmentAtOrBeforeATimeIsOpened() throws IOException {
    Recorded.write(folder, 3, TICKS);
    assertThat(opened(second(1))).isEqualTo(1);
    assertThat(opened(second(2) - 1)).isEqualTo(1);
    assertThat(opened(second(9))).isEqualTo(2);
    assertThat(opened(second(-9))).as("before the first").isEqualTo(0);
  }

  @Test
  void readingEndsAtTheFirstInputAfterTheEnd() throws IOException {
    Recorded.write(folder, 3, TICKS);
    try (Recording recording = recordings().open(second(1), second(2) + 1, CATALOGUE, symbols())) {
      assertThat(rest(recording))
          .extracting(Input::arrival)
          .containsExactly(
              second(1), second(1) + 1, second(1) + 2, second(1) + 3, second(2), second(2) + 1);
      assertThat(recording.next()).isEmpty();
      assertThat(recording.inputs()).isEqualTo(10);
      assertThat(recording.gap()).isEmpty();
    }
  }

  @Test
  void whereNothingIsRecordedItIsSaid() throws IOException {
    assertThatThrownBy(() -> Recorded.open(folder.resolve("none"), NOON))
        .isInstanceOf(RecordingException.class)
        .hasMessage(
            "Nothing is recorded in "
                + folder.resolve("none")
                + ": check the path of the journal.");
    assertThat(recordings().newest(CATALOGUE, symbols())).isEmpty();
    assertThat(recordings().days()).isEmpty();
  }

  @Test
  void aMissingSegmentIsAGapBehindWhichReadingGoesOnWhenAsked() throws IOException {
    Recorded.write(folder, 4, TICKS);
    Files.delete(Recorded.files(folder).get(1));
    try (Recording recording = Recorded.open(folder, NOON)) {
      assertThat(rest(recording)).hasSize(TICKS);
      assertThat(recording.gap())
          .hasValue(
              new Recording.Gap(
                  TICKS, 2 * TICKS, NOON + TICKS - 1, second(2), "A segment is missing."));
      assertThat(recording.next()).as("as long as nobody wants to go on").isEmpty();
      assertThat(recording.resume().orElseThrow().lastEvent()).isEqualTo(2);
      assertThat(recording.gap()).isEmpty();
      assertThat(rest(recording)).hasSize(2 * TICKS);
      assertThat(recording.inputs()).isEqualTo(4 * TICKS);
    }
  }

  @Test
  void aSegmentWithoutAHeadIsAGap() throws IOException {
    Recorded.write(folder, 3, TICKS);
    Path damaged = Recorded.files(folder).get(1);
    Files.write(damaged, new byte[1000]);
    try (Recording recording = Recorded.open(folder, NOON)) {
      assertThat(rest(recording)).hasSize(TICKS);
      Recording.Gap gap = recording.gap().orElseThrow();
      assertThat(gap.because())
          .isEqualTo(
              "The segment "
                  + damaged
                  + " cannot be read: It does not begin as a segment does. Put the file back from a"
                  + " backup, or open another time.");
      assertThat(recording.resume().orElseThrow().lastEvent()).isEqualTo(2);
      assertThat(rest(recording)).hasSize(TICKS);
    }
  }

  @Test
  void behindALastSegmentWithoutAHeadNothingGoesOn() throws IOException {
    Recorded.write(folder, 2, TICKS);
    Files.delete(folder.resolve("2026-11-28").resolve("index"));
    Files.write(Recorded.files(folder).get(1), new byte[1000]);
    try (Recording recording = Recorded.open(folder, NOON)) {
      assertThat(rest(recording)).hasSize(TICKS);
      assertThat(recording.gap().orElseThrow().toInput()).isEqualTo(Segment.UNKNOWN);
      assertThat(recording.resume()).isEmpty();
      assertThat(recording.next()).isEmpty();
    }
  }

  @Test
  void inputsOfASegmentAreReadThoughItsCheckpointIsDamaged() throws IOException {
    Recorded.write(folder, 3, TICKS);
    damageCheckpoint(1);
    try (Recording recording = Recorded.open(folder, NOON)) {
      assertThat(rest(recording)).hasSize(3 * TICKS);
      assertThat(recording.gap()).isEmpty();
    }
    assertThatThrownBy(() -> Recorded.open(folder, second(1)))
        .isInstanceOf(RecordingException.class)
        .hasMessage(
            "The checkpoint of the segment "
                + Recorded.files(folder).get(1)
                + " cannot be read: A block was changed: its CRC is another one. Put the file back from"
                + " a backup, or open another time.");
  }

  private void damageCheckpoint(int segment) throws IOException {
    Path file = Recorded.files(folder).get(segment);
    byte[] bytes = Files.readAllBytes(file);
    bytes[SegmentHeader.BYTES + 40] ^= 1;
    Files.write(file, bytes);
  }

  @Test
  void theNewestCheckpointIsWhereAnEngineGoesOn() throws IOException {
    Recorded.write(folder, 3, TICKS);
    try (Recording recording = recordings().newest(CATALOGUE, symbols()).orElseThrow()) {
      assertThat(recording.checkpoint().lastEvent()).isEqualTo(2);
      assertThat(recording.troubles()).isEmpty();
      assertThat(rest(recording)).hasSize(TICKS);
      assertThat(recording.inputs()).isEqualTo(3 * TICKS);
      assertThat(recording.lastTime()).isEqualTo(second(2) + TICKS - 1);
    }
  }

  @Test
  void whereTheNewestCheckpointIsDamagedAnEngineGoesOnFromTheOneBeforeAndAllInputs()
      throws IOException {
    Recorded.write(folder, 3, TICKS);
    damageCheckpoint(2);
    try (Recording recording = recordings().newest(CATALOGUE, symbols()).orElseThrow()) {
      assertThat(recording.checkpoint().lastEvent()).isEqualTo(1);
      assertThat(recording.troubles())
          .singleElement()
          .asString()
          .startsWith("The checkpoint of the segment ");
      assertThat(rest(recording)).hasSize(2 * TICKS);
      assertThat(recording.inputs()).isEqualTo(3 * TICKS);
    }
    damageCheckpoint(0);
    damageCheckpoint(1);
    assertThatThrownBy(() -> recordings().newest(CATALOGUE, symbols()))
        .isInstanceOf(RecordingException.class)
        .hasMessageContaining(Recorded.files(folder).getLast().toString());
    assertThat(recordings().inputsAtLeast()).isEqualTo(2 * TICKS);
  }

  @Test
  void whatBeganAnewDoesNotJoinWhatWasBefore() throws IOException {
    Recorded.write(folder, 1, TICKS);
    try (Recorder recorder = Recorder.anew(folder, symbols(), TICKS)) {
      recorder.begin(checkpoint(second(5), 7));
      recorder.add(tick(5));
      recorder.begin(checkpoint(second(6), 8));
      recorder.add(tick(6));
    }
    try (Recording recording = Recorded.open(folder, NOON)) {
      assertThat(rest(recording)).hasSize(TICKS);
      assertThat(recording.gap().orElseThrow().because())
          .isEqualTo("The program began anew without what was before.");
      assertThat(recording.resume().orElseThrow().lastEvent()).isEqualTo(7);
      assertThat(rest(recording)).containsExactly(tick(5), tick(6));
    }
  }

  @Test
  void aCutTailJoinsWhatWentOnFromThere() throws IOException {
    Recorded.write(folder, 1, TICKS);
    Path file = Recorded.files(folder).getFirst();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length + 5));
    try (Recorder recorder = Recorder.goingOn(folder, symbols(), TICKS)) {
      recorder.begin(checkpoint(second(5), 7));
      recorder.add(tick(5));
    }
    try (Recording recording = Recorded.open(folder, NOON)) {
      assertThat(rest(recording)).hasSize(TICKS + 1);
      assertThat(recording.gap()).isEmpty();
      assertThat(recording.cutOff())
          .hasValue(new SegmentReader.CutOff(file.toString(), whole.length, "A block was cut."));
    }
  }

  @Test
  void aCutInTheMiddleIsAGapThatSaysWhere() throws IOException {
    Recorded.write(folder, 2, TICKS);
    Path file = Recorded.files(folder).getFirst();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 1));
    try (Recording recording = Recorded.open(folder, NOON)) {
      assertThat(rest(recording)).isEmpty();
      assertThat(recording.gap().orElseThrow().because())
          .startsWith("The segment " + file + " ends at byte ")
          .endsWith(": A block was cut, or its length changed.");
      assertThat(recording.resume()).isPresent();
      assertThat(rest(recording)).hasSize(TICKS);
    }
  }

  /** A segment of several blocks with inputs of all kinds. */
  private List<String> writeBlocks() throws IOException {
    var symbols = symbols();
    RandomInputs random = new RandomInputs(1, symbols, NOON);
    List<Input> all = random.next(60);
    try (Recorder recorder = Recorder.goingOn(folder, symbols, 0)) {
      recorder.begin(checkpoint(NOON, 0));
      for (int i = 0; i < all.size(); i++) {
        recorder.add(all.get(i));
        if (i % 15 == 14) {
          recorder.flush();
        }
      }
    }
    return new InputWords(symbols).of(all);
  }

  @Test
  void aFileThatIsCutAnywhereGivesAPrefixOfTheInputs() throws IOException {
    List<String> all = writeBlocks();
    Path file = Recorded.files(folder).getFirst();
    byte[] whole = Files.readAllBytes(file);
    int inputsBegin = SegmentHeader.BYTES + (int) checkpointBytes(whole);
    int lastBlock = whole.length - (whole.length - inputsBegin) / 4;
    for (int length = inputsBegin; length <= whole.length; length += length < lastBlock ? 17 : 1) {
      Files.write(file, Arrays.copyOf(whole, length));
      List<String> read = Recorded.words(folder);
      assertThat(read).isEqualTo(all.subList(0, read.size()));
      assertThat(read.size() % 15).as("whole blocks").isZero();
    }
    for (int length = 0; length < inputsBegin; length += 17) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> Recorded.words(folder)).isInstanceOf(RecordingException.class);
    }
  }

  private static long checkpointBytes(byte[] segment) throws IOException {
    return SegmentHeader.of(Arrays.copyOf(segment, SegmentHeader.BYTES)).checkpointBytes();
  }

  @Test
  void aByteThatIsChangedIsFound() throws IOException {
    List<String> all = writeBlocks();
    Path file = Recorded.files(folder).getFirst();
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(2);
    for (int i = 0; i < 500; i++) {
      byte[] changed = whole.clone();
      int place = random.nextInt(changed.length);
      changed[place] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, changed);
      try {
        List<String> read = Recorded.words(folder);
        assertThat(read).as("changed at %d", place).isEqualTo(all.subList(0, read.size()));
        assertThat(read.size()).as("changed at %d", place).isLessThan(all.size());
      } catch (RecordingException e) {
        assertThat(e.getMessage()).endsWith(".");
      }
    }
  }

  @Test
  void aTailOfZerosIsNoBlock() throws IOException {
    Recorded.write(folder, 1, TICKS);
    Path file = Recorded.files(folder).getFirst();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length + 10_000));
    try (Recording recording = Recorded.open(folder, NOON)) {
      assertThat(rest(recording)).hasSize(TICKS);
      assertThat(recording.cutOff()).isPresent();
    }
  }

  @Test
  void arrivalsThatGoBackAreReadAsTheyWere() throws IOException {
    try (Recorder recorder = Recorded.recorder(folder)) {
      recorder.begin(checkpoint(NOON, 0));
      recorder.add(tick(5));
      recorder.add(tick(-5));
      recorder.add(new Tick(Times.NEVER));
    }
    try (Recording recording = Recorded.open(folder, NOON)) {
      assertThat(rest(recording)).containsExactly(tick(5), tick(-5), new Tick(Times.NEVER));
    }
  }
}
