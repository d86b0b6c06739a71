package breakerboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.desk.whatif.Question;
import breakerboard.desk.whatif.Source;
import breakerboard.desk.whatif.WhatIf.Answered;
import breakerboard.desk.whatif.WhatIfCancelledException;
import breakerboard.desk.whatif.WhatIfException;
import breakerboard.desk.whatif.WhatIfWatch;
import breakerboard.domain.Command;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Input;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.journal.Recorder;
import breakerboard.journal.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a console asks of the recordings of its desk and of files. */
class DeskWhatIfTest {
  private static final long NOON = Times.nanos(Instant.parse("2026-03-12T16:00:00Z"));

  @TempDir private Path folder;
  private Path file = Path.of("");
  private Path recordings = Path.of("");

  /** A calm half minute of one book, played to a desk that keeps a journal. */
  @BeforeEach
  void aDayIsPlayedAndKept() throws IOException {
    Recordings day = new Recordings();
    for (int second = Recordings.CALM_SECONDS; second < 1000; second++) {
      day.at(second, 1_000_000 - second);
    }
    file = day.in(folder);
    Path journal = folder.resolve("journal.db");
    recordings = folder.resolve("journal.db.recordings");
    assertThat(
            Ran.breakerboard(
                    "console",
                    "--headless",
                    "--exit-at-end",
                    "--feed",
                    "file:" + file,
                    "--speed",
                    "max",
                    "--journal",
                    journal)
                .code())
        .isZero();
  }

  private DeskWhatIf desk() {
    return new DeskWhatIf(Optional.of(recordings), () -> NOON);
  }

  private static Question question(Source source) {
    return new Question(
        source,
        Command.DESK,
        Configuration.defaults(Breakers.catalogue()),
        List.of(List.of(new KeyChange("max_drawdown", ConfigNode.Numeric.of(0.0001)))));
  }

  @Test
  void todayTheDayAndTheFileGiveTheSame() throws WhatIfException {
    Answered today = desk().answer(question(new Source.Today()), WhatIfWatch.NONE);
    Answered day =
        desk().answer(question(new Source.Day(LocalDate.of(2026, 3, 12))), WhatIfWatch.NONE);
    Answered ofFile = desk().answer(question(new Source.OfFile(file)), WhatIfWatch.NONE);

    assertThat(today.now().observations()).isEqualTo(1000);
    assertThat(today.comparison().added()).isPositive();
    assertThat(day.comparison().changes()).isEqualTo(today.comparison().changes());
    assertThat(ofFile.comparison().changes()).isEqualTo(today.comparison().changes());
  }

  @Test
  void theDaysThatAreRecordedAreOffered() throws WhatIfException {
    assertThat(desk().days()).containsExactly(LocalDate.of(2026, 3, 12));
    assertThat(desk().whyNoDays()).isEmpty();
  }

  @Test
  void progressRisesToTheEnd() throws WhatIfException {
    for (Source source : List.of(new Source.Today(), new Source.OfFile(file))) {
      List<Double> shares = new ArrayList<>();
      desk().answer(question(source), shares::add);

      assertThat(shares).isSorted().allMatch(share -> share >= 0 && share <= 1);
      assertThat(shares).hasSizeGreaterThan(10);
    }
  }

  @Test
  void aFileThatIsReadIsReadWholly() throws WhatIfException {
    List<Double> shares = new ArrayList<>();
    desk().answer(question(new Source.OfFile(file)), shares::add);

    assertThat(shares.getFirst()).isLessThan(0.5);
    assertThat(shares.getLast()).isGreaterThan(0.9);
  }

  @Test
  void aCancelEndsItAtTheNextLook() {
    for (Source source : List.of(new Source.Today(), new Source.OfFile(file))) {
      List<Double> shares = new ArrayList<>();

      assertThatThrownBy(
              () ->
                  desk()
                      .answer(
                          question(source),
                          share -> {
                            shares.add(share);
                            throw new WhatIfCancelledException();
                          }))
          .isInstanceOf(WhatIfCancelledException.class);
      assertThat(shares).hasSize(1);
    }
  }

  @Test
  void aDayThatIsNotRecordedIsSaid() {
    assertThatThrownBy(
            () ->
                desk()
                    .answer(question(new Source.Day(LocalDate.of(2026, 3, 13))), WhatIfWatch.NONE))
        .isInstanceOf(WhatIfException.class)
        .hasMessageStartingWith("Nothing was recorded in ")
        .hasMessageContaining("2026-03-13");
  }

  /** The same inputs, a hundred of them in each block: how they were cut before is chance. */
  private void recordedInBlocks() throws IOException {
    SymbolTable symbols = new SymbolTable(100);
    Path blocks = folder.resolve("blocks");
    try (Recording recorded =
            new breakerboard.journal.Recordings(recordings)
                .open(0, Times.NEVER, Breakers.catalogue(), symbols);
        Recorder recorder = Recorder.goingOn(blocks, symbols, 0)) {
      recorder.begin(recorded.checkpoint());
      int taken = 0;
      for (Optional<Input> next = recorded.next(); next.isPresent(); next = recorded.next()) {
        recorder.add(next.get());
        if (++taken % 100 == 0) {
          recorder.flush();
        }
      }
    }
    recordings = blocks;
  }

  @Test
  void whatIsMissingOfADamagedRecordingIsSaid() throws IOException, WhatIfException {
    recordedInBlocks();
    Path segment = segment();
    byte[] bytes = Files.readAllBytes(segment);
    bytes[bytes.length / 2] ^= 1;
    Files.write(segment, bytes);

    Answered answered = desk().answer(question(new Source.Today()), WhatIfWatch.NONE);

    assertThat(answered.now().observations()).isBetween(1L, 999L);
    assertThat(answered.missing()).get().asString().startsWith("The segment " + segment);
  }

  @Test
  void aRecordingThatCannotBeReadAtAllIsSaid() throws IOException {
    Files.write(segment(), new byte[100]);

    assertThatThrownBy(() -> desk().answer(question(new Source.Today()), WhatIfWatch.NONE))
        .isInstanceOf(WhatIfException.class)
        .hasMessageContaining(recordings.toString());
  }

  /** The first one, which holds the day. */
  private Path segment() throws IOException {
    try (Stream<Path> files = Files.walk(recordings)) {
      return files
          .filter(each -> each.toString().endsWith(".seg"))
          .min(Path::compareTo)
          .orElseThrow();
    }
  }

  @Test
  void aDeskWithoutAJournalSaysWhyAndStillTakesFiles() throws WhatIfException {
    DeskWhatIf without = new DeskWhatIf(Optional.empty(), () -> NOON);

    assertThat(without.whyNoDays())
        .contains("This desk keeps no journal, so no day of it is recorded: choose a file.");
    assertThat(without.days()).isEmpty();
    assertThat(without.answer(question(new Source.OfFile(file)), WhatIfWatch.NONE).now().trips())
        .isZero();
  }

  @Test
  void moreBooksThanThereIsRoomForAreRefused() throws WhatIfException {
    TrialRoom room = new TrialRoom(() -> 600_000_000L);

    room.check(1000, 2);
    assertThatThrownBy(() -> room.check(1000, 3))
        .isInstanceOf(WhatIfException.class)
        .hasMessageStartingWith("1,000 books with 3 limits each need 450 MB and 300 MB are left");
  }
}
