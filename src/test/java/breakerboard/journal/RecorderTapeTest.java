package breakerboard.journal;

import static breakerboard.journal.Recorded.NOON;
import static breakerboard.journal.Recorded.checkpoint;
import static breakerboard.journal.Recorded.tick;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakerboard.domain.Times;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording leaves a note while what came in is not on disk, and only then. */
class RecorderTapeTest {
  private static final String FULL = "The recording cannot be written (full).";

  @TempDir private Path folder;

  private RecorderTape tape() throws IOException {
    return new RecorderTape(
        Recorded.recorder(folder), folder, new RecordingRetention(30, 1_000_000_000));
  }

  @Test
  void aNoteIsThereUntilAllIsOnDisk() throws IOException {
    try (RecorderTape tape = tape()) {
      tape.begin(checkpoint(NOON, 0));
      assertThat(Unwritten.of(folder)).isEmpty();
      tape.note(FULL);
      assertThat(Unwritten.of(folder)).contains(FULL);
      tape.note("");
      assertThat(Unwritten.of(folder)).isEmpty();
    }
  }

  @Test
  void whatWaitedAndIsWrittenAtTheEndNeedsNoNote() throws IOException {
    try (RecorderTape tape = tape()) {
      tape.begin(checkpoint(NOON, 0));
      tape.add(tick(1));
      tape.note(FULL);
    }
    assertThat(Unwritten.of(folder)).isEmpty();
    assertThat(Recorded.words(folder)).containsExactly(tick(1).toString());
  }

  @Test
  void anEndWithinAGapIsNoted() throws IOException {
    try (RecorderTape tape = tape()) {
      tape.begin(checkpoint(NOON, 0));
      tape.add(tick(1));
      tape.interrupt();
      tape.note("The recording has a gap.");
    }
    assertThat(Unwritten.of(folder)).contains("The recording has a gap.");
  }

  @Test
  void anEndAfterAGapIsNot() throws IOException {
    try (RecorderTape tape = tape()) {
      tape.begin(checkpoint(NOON, 0));
      tape.interrupt();
      tape.note("The recording has a gap.");
      tape.begin(checkpoint(NOON + 1, 9));
    }
    assertThat(Unwritten.of(folder)).isEmpty();
  }

  @Test
  void theNoteOfTheDeskBeforeStaysUntilThisOneHasACheckpointOnDisk() throws IOException {
    try (Unwritten former = Unwritten.in(folder)) {
      former.say(FULL);
    }
    try (RecorderTape tape = tape()) {
      tape.note("");
      assertThat(Unwritten.of(folder)).contains(FULL);
      tape.begin(checkpoint(Times.NEVER, 0));
      tape.note("");
      assertThat(Unwritten.of(folder)).as("no time yet, no segment yet").contains(FULL);
      tape.add(tick(1));
      tape.flush();
      tape.note("");
      assertThat(Unwritten.of(folder)).isEmpty();
    }
  }

  @Test
  void aLongSentenceIsCutAndCanBeRead() throws IOException {
    try (Unwritten unwritten = Unwritten.in(folder)) {
      unwritten.say("x" + "ü".repeat(2000));
      assertThat(Unwritten.of(folder).orElseThrow()).startsWith("xüüü").hasSizeLessThan(600);
      unwritten.say("short");
      assertThat(Unwritten.of(folder)).contains("short");
    }
  }

  @Test
  void aFolderThatBecomesReadOnlyBeginsNoSegmentAndTheFormerGoesOn() throws IOException {
    try (Recorder recorder = Recorded.recorder(folder)) {
      recorder.begin(checkpoint(NOON, 0));
      try (Mounted _ = Mounted.readOnly(folder.resolve("2026-11-28"))) {
        assertThatThrownBy(() -> recorder.begin(checkpoint(NOON + 1, 1)))
            .isInstanceOf(FileSystemException.class);
        recorder.add(tick(1));
        recorder.flush();
      }
      recorder.begin(checkpoint(NOON + 2, 2));
      recorder.add(tick(2));
    }
    assertThat(Recorded.files(folder)).hasSize(2);
    assertThat(Recorded.words(folder)).containsExactly(tick(1).toString(), tick(2).toString());
  }

  @Test
  void aFolderThatIsReadOnlyFromTheStartIsRefused() throws IOException {
    Path place = Files.createDirectory(folder.resolve("place"));
    try (Mounted _ = Mounted.readOnly(place)) {
      assertThatThrownBy(() -> Unwritten.in(place)).isInstanceOf(FileSystemException.class);
    }
  }
}
