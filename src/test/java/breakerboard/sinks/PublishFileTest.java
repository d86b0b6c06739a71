package breakerboard.sinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import breakerboard.desk.TradingBoard;
import breakerboard.desk.TradingLine;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The trading state as a file. */
class PublishFileTest {
  @TempDir private Path folder;

  @Test
  void theFileIsThereFromTheStartAndSaysHaltedInTheEnd() throws IOException, InterruptedException {
    Path path = folder.resolve("state.jsonl");
    PublishedDesk desk = new PublishedDesk();
    try (PublishFile file = new PublishFile(path, "eq", desk.board())) {
      assertThat(path).exists();
      desk.fed("EQ-LS-1").fed("MACRO-3");
      desk.close();
    }
    assertThat(Files.readAllLines(path))
        .hasSize(2)
        .allMatch(line -> line.contains("\"trading\":\"HALTED\",\"because\":\"unsupervised\"}"))
        .satisfiesExactly(
            line -> assertThat(line).contains("\"desk\":\"eq\",\"book\":\"EQ-LS-1\""),
            line -> assertThat(line).contains("\"desk\":\"eq\",\"book\":\"MACRO-3\""));
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).as("nothing is left beside it").containsExactly(path);
    }
  }

  @Test
  void whoeverHoldsTheOldFileStillReadsAWholeState() throws IOException, InterruptedException {
    Path path = folder.resolve("state.jsonl");
    Files.writeString(path, "the state of before\n");
    try (var before = Files.newBufferedReader(path);
        PublishedDesk desk = new PublishedDesk();
        PublishFile file = new PublishFile(path, "eq", desk.fed("EQ-LS-1").board())) {
      assertThat(before.readLine()).isEqualTo("the state of before");
      assertThat(path).content().doesNotContain("before");
      desk.close();
      file.close();
    }
    assertThat(path).content().contains("unsupervised");
  }

  @Test
  void aFileThatCannotBeWrittenIsASentence() {
    Path path = folder.resolve("no/folder/state.jsonl");
    try (PublishedDesk desk = new PublishedDesk()) {
      assertThatIOException()
          .isThrownBy(() -> new PublishFile(path, "eq", desk.board()))
          .withMessageContaining(path.toString())
          .withMessageContaining("check the folder");
    }
  }

  /** Each word that a consumer must know, with every field of the line in its place. */
  @ParameterizedTest
  @EnumSource(TradingState.class)
  void aLineSaysEachTradingStateInAWordOfItsOwn(TradingState state) {
    long stated = Times.nanos(PublishedDesk.START);
    TradingLine line = new TradingLine("EQ-LS-1", state, "a \"quoted\" cause", stated, 42);
    TradingBoard.Page page =
        new TradingBoard.Page(List.of(line), 43, stated + Times.NANOS_PER_SECOND, false);

    assertThat(new TradingLines("eq").of(page))
        .isEqualTo(
            "{\"ts\":\"2026-03-12T14:00:01Z\",\"valid_until\":\"2026-03-12T14:00:04Z\",\"seq\":42,"
                + "\"desk\":\"eq\",\"book\":\"EQ-LS-1\",\"trading\":\""
                + word(state)
                + "\",\"because\":\"a \\\"quoted\\\" cause\"}\n");
  }

  private static String word(TradingState state) {
    return switch (state) {
      case ALLOWED -> "ALLOWED";
      case REDUCE_ONLY -> "REDUCE_ONLY";
      case LIQUIDATE_ONLY -> "LIQUIDATE_ONLY";
      case HALTED -> "HALTED";
    };
  }
}
