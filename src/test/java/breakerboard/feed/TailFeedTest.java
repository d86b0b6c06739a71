package breakerboard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.FeedPosition;
import breakerboard.domain.FeedState;
import breakerboard.domain.Input;
import breakerboard.domain.Observation;
import breakerboard.domain.RefusedLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each step happens while the feed pauses, so nothing depends on how fast the machine is. */
class TailFeedTest {
  @TempDir private Path folder;
  private final Lines lines = new Lines();
  private final Taken desk = new Taken();
  private final Deque<Step> steps = new ArrayDeque<>();
  private Resume resume = Resume.none();

  @FunctionalInterface
  private interface Step {
    void act() throws IOException;
  }

  private Path file() {
    return folder.resolve("desk.log");
  }

  private void append(String text) throws IOException {
    Files.writeString(file(), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** The next step, at the next pause; the two after it let the feed see what it did. */
  private void then(Step step) {
    steps.add(step);
    steps.add(() -> {});
    steps.add(() -> {});
  }

  private TailFeed feed() {
    return new TailFeed(
        "tail:" + file(),
        file(),
        lines.symbols,
        lines.books,
        lines.clock::get,
        d -> pause(),
        resume);
  }

  private void pause() throws InterruptedException {
    Step next = steps.poll();
    if (next == null) {
      throw new InterruptedException("the story is over");
    }
    try {
      next.act();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void tell(TailFeed feed) {
    try {
      feed.run(desk);
    } catch (InterruptedException e) {
      assertThat(steps).isEmpty();
    }
  }

  private void navsAre(Double... navs) {
    assertThat(desk.used()).extracting(Observation::nav).containsExactly(navs);
  }

  @Test
  void growingFileIsFollowedAndHalfALineWaitsForItsOtherHalf() throws IOException {
    append(Lines.at(0));
    String line = Lines.at(1);
    then(() -> append(line.substring(0, 20)));
    then(() -> append(line.substring(20) + Lines.at(2)));
    tell(feed());
    navsAre(100.0, 101.0, 102.0);
    assertThat(desk.refused()).isEmpty();
    assertThat(desk.said(FeedState.CONNECTED)).containsExactly("following the file");
    assertThat(desk.used()).allSatisfy(o -> assertThat(o.arrival()).isEqualTo(lines.clock.get()));
  }

  @Test
  void missingFileIsWaitedForAndSaidOnce() {
    then(() -> {});
    then(() -> append(Lines.at(0)));
    tell(feed());
    navsAre(100.0);
    assertThat(desk.said(FeedState.LOST)).containsExactly("there is no such file; waiting for it");
    assertThat(desk.said(FeedState.CONNECTED)).hasSize(1);
  }

  @Test
  void rotatedFileIsReadToItsEndBeforeTheNextOne() throws IOException {
    append(Lines.at(0));
    then(
        () -> {
          append(Lines.at(1));
          Files.move(file(), folder.resolve("desk.log.1"));
          append("\uFEFF" + Lines.at(2) + "bad\n");
        });
    then(() -> append(Lines.at(3)));
    tell(feed());
    navsAre(100.0, 101.0, 102.0, 103.0);
    assertThat(desk.refused())
        .extracting(RefusedLine::line)
        .as("counted in the new file")
        .containsExactly(2L);
  }

  @Test
  void lineThatIsStillWrittenToTheOldFileAfterItsRotationIsRead() throws IOException {
    append(Lines.at(0));
    Path old = folder.resolve("desk.log.1");
    then(() -> Files.move(file(), old));
    then(() -> Files.writeString(old, Lines.at(1), StandardOpenOption.APPEND));
    then(() -> append(Lines.at(2)));
    tell(feed());
    navsAre(100.0, 101.0, 102.0);
    assertThat(desk.said(FeedState.LOST))
        .containsExactly("the file is gone; waiting for the next one");
  }

  @Test
  void halfALineAtTheEndOfTheOldFileIsRefusedAndNotGluedToTheNext() throws IOException {
    append(Lines.at(0) + "{\"ts\":\"2020");
    then(
        () -> {
          Files.writeString(folder.resolve("next"), Lines.at(1));
          Files.move(folder.resolve("next"), file(), StandardCopyOption.ATOMIC_MOVE);
        });
    tell(feed());
    navsAre(100.0, 101.0);
    assertThat(desk.refused()).hasSize(1);
  }

  @Test
  void truncatedFileIsReadAnew() throws IOException {
    append(Lines.from(0, 9));
    then(() -> Files.writeString(file(), Lines.at(20)));
    tell(feed());
    assertThat(desk.used()).hasSize(11);
    assertThat(desk.used().getLast().line()).isEqualTo(1);
    assertThat(desk.refused()).isEmpty();
  }

  @Test
  void goesOnWhereItStoppedWhenItRunsAgain() throws IOException {
    append(Lines.at(0) + Lines.at(1).substring(0, 30));
    TailFeed feed = feed();
    tell(feed);
    append(Lines.at(1).substring(30) + Lines.at(2));
    tell(feed);
    navsAre(100.0, 101.0, 102.0);
    assertThat(desk.refused()).isEmpty();
  }

  @Test
  void folderIsSaidOnceAndWaitedFor() throws IOException {
    Files.createDirectory(file());
    then(() -> {});
    then(() -> {});
    then(
        () -> {
          Files.delete(file());
          append(Lines.at(0));
        });
    tell(feed());
    navsAre(100.0);
    assertThat(desk.said(FeedState.LOST)).hasSize(1);
    assertThat(desk.said(FeedState.CONNECTED)).hasSize(1);
  }

  /** What the desk's record knows of the feed when the program ends. */
  private void restart() {
    FeedPosition last = desk.positions().getLast();
    long taken = last.line();
    for (Input input :
        desk.inputs().subList(desk.inputs().lastIndexOf(last), desk.inputs().size())) {
      if (input instanceof Observation observation) {
        taken = observation.line();
      }
    }
    resume = new Resume(Optional.of(last), taken);
  }

  @Test
  void afterARestartEveryLineIsTakenOnceAndNoneIsLeftOut() throws IOException {
    append(Lines.from(0, 4) + Lines.at(5).substring(0, 20));
    tell(feed());
    restart();
    append(Lines.at(5).substring(20) + Lines.from(6, 9));
    tell(feed());
    navsAre(100.0, 101.0, 102.0, 103.0, 104.0, 105.0, 106.0, 107.0, 108.0, 109.0);
    assertThat(desk.used())
        .extracting(Observation::line)
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    assertThat(desk.refused()).isEmpty();
  }

  @Test
  void linesTakenAfterTheLastKnownPositionAreNotTakenAgain() throws IOException {
    append(Lines.from(0, 4));
    tell(feed());
    FeedPosition start = desk.positions().getFirst();
    resume = new Resume(Optional.of(start), 3);
    tell(feed());
    navsAre(100.0, 101.0, 102.0, 103.0, 104.0, 103.0, 104.0);
    assertThat(start.offset()).isZero();
  }

  @Test
  void filesRotatedWhileNobodyReadThemAreReadFromWhereItStood() throws IOException {
    append(Lines.from(0, 2));
    tell(feed());
    restart();
    append(Lines.at(3));
    rotate("desk.log.2", 1);
    append(Lines.from(4, 5));
    rotate("desk.log.1", 2);
    append(Lines.at(6));
    tell(feed());
    navsAre(100.0, 101.0, 102.0, 103.0, 104.0, 105.0, 106.0);
    assertThat(desk.used())
        .extracting(Observation::line)
        .containsExactly(1L, 2L, 3L, 4L, 1L, 2L, 1L);
    assertThat(desk.said(FeedState.LOST)).isEmpty();
  }

  private void rotate(String name, long seconds) throws IOException {
    Path old = folder.resolve(name);
    Files.move(file(), old);
    Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH.plusSeconds(seconds)));
  }

  @Test
  void aFileThatCannotBeFoundAgainIsSaidToMissLinesAndTheNewOneIsReadWhole() throws IOException {
    append(Lines.from(0, 2));
    tell(feed());
    restart();
    Files.writeString(file(), Lines.from(10, 20));
    tell(feed());
    assertThat(desk.used()).hasSize(3 + 11);
    assertThat(desk.said(FeedState.LOST))
        .containsExactly(
            "neither this file nor one beside it is the one that was read up to line 3: lines of that one"
                + " may be missing; reading this one from its start");
  }

  @Test
  void anotherRestartWhileARotatedFileIsCaughtUpWithLosesNothing() throws IOException {
    append(Lines.from(0, 2));
    tell(feed());
    restart();
    append(Lines.at(3));
    rotate("desk.log.1", 1);
    tell(feed());
    restart();
    append(Lines.at(4));
    tell(feed());
    navsAre(100.0, 101.0, 102.0, 103.0, 104.0);
  }
}
