package breakerboard.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakerboard.domain.FeedState;
import breakerboard.domain.Observation;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.Times;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFeedTest {
  @TempDir private Path folder;
  private final Lines lines = new Lines();
  private final Taken desk = new Taken();

  private FileFeed feed(Path file) {
    Playback playback = new Playback(Playback.MAXIMUM, () -> 0, Duration.ofMinutes(20));
    return new FileFeed("file:" + file, file, lines.symbols, lines.books, playback, Resume.none());
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private Path packed(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return Files.write(folder.resolve("day.jsonl.gz"), bytes.toByteArray());
  }

  private void plays(Path file, int observations) throws Exception {
    feed(file).run(desk);
    assertThat(desk.used()).hasSize(observations);
    assertThat(desk.reports())
        .extracting(r -> r.state())
        .containsExactly(FeedState.CONNECTED, FeedState.ENDED);
  }

  private void refuses(Path file, String sentence) {
    assertThatThrownBy(() -> feed(file).run(desk))
        .isInstanceOf(FeedException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(sentence);
  }

  @Test
  void fileIsPlayedToItsEndByItsOwnTime() throws Exception {
    plays(file("day.jsonl", Lines.from(0, 999)), 1000);
    assertThat(desk.used()).allSatisfy(o -> assertThat(o.arrival()).isEqualTo(o.time()));
    assertThat(desk.reports().getLast().arrival())
        .isEqualTo(Lines.OPEN + 999 * Times.NANOS_PER_SECOND);
  }

  @Test
  void packedFileIsUnpacked() throws Exception {
    plays(packed(Lines.from(0, 99)), 100);
  }

  @Test
  void lastLineNeedsNoNewline() throws Exception {
    plays(file("day.jsonl", Lines.at(0) + Lines.at(1).strip()), 2);
  }

  @Test
  void truncatedPackedFileGivesWhatItHoldsAndSaysThatItIsDamaged() throws Exception {
    Path whole = packed(Lines.from(0, 20_000));
    byte[] bytes = Files.readAllBytes(whole);
    Path half = Files.write(folder.resolve("half.gz"), Arrays.copyOf(bytes, bytes.length / 2));
    refuses(half, "damaged");
    assertThat(desk.used()).hasSizeGreaterThan(1000);
    assertThat(desk.refused()).isEmpty();
  }

  @Test
  void fileThatOnlyCallsItselfPackedIsDamaged() throws Exception {
    refuses(file("day.gz", Lines.at(0)), "damaged");
  }

  @Test
  void missingEmptyAndFolderAreSaid() throws Exception {
    refuses(folder.resolve("none.jsonl"), "check the path");
    refuses(file("empty.jsonl", ""), "is empty");
    refuses(file("blank.jsonl", "\n\n  \n"), "holds no line");
    refuses(packed(""), "holds no line");
    refuses(folder, "is a folder");
  }

  @Test
  void fileWithoutAnyObservationSaysWhatIsWrongWithItsFirstLine() throws Exception {
    refuses(file("letter.txt", "Dear desk,\nhow are you?\n"), "line 1: not JSON near byte");
    assertThat(desk.inputs()).isEmpty();
  }

  @Test
  void enormousFileOfSomethingElseIsGivenUpEarly() throws Exception {
    refuses(file("numbers.csv", "1,2,3\n".repeat(50_000)), "in its first 10000 lines; line 1");
  }

  @Test
  void lineRefusedBeforeTheFirstObservationHasItsTime() throws Exception {
    feed(file("day.jsonl", "half a li\n{}\n" + Lines.at(5) + "bad\n" + Lines.at(6))).run(desk);
    assertThat(desk.refused()).extracting(RefusedLine::line).containsExactly(1L, 2L, 4L);
    assertThat(desk.used()).extracting(Observation::line).containsExactly(3L, 5L);
    assertThat(desk.inputs()).allSatisfy(i -> assertThat(i.arrival()).isNotEqualTo(Times.NEVER));
    assertThat(desk.refused().getFirst().arrival())
        .isEqualTo(Lines.OPEN + 5 * Times.NANOS_PER_SECOND);
  }

  @Test
  void fullDeskHoldsTheFileBackAndLosesNothing() throws Exception {
    Path day = file("day.jsonl", Lines.from(0, 4999));
    desk.room(100);
    try (Running running = new Running(feed(day), desk)) {
      desk.awaitFull().room(Integer.MAX_VALUE).awaitSaid(FeedState.ENDED, 1);
      assertThat(running.end()).isEmpty();
    }
    assertThat(desk.used()).hasSize(5000);
  }
}
