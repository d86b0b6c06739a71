package breakerboard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.RefusedLine;
import breakerboard.wire.ReadLines;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Feeds any bytes to the observation reader. Nothing may be thrown: each line is used, refused with
 * a sentence, or blank; how the bytes are cut and what else the feed sends changes nothing; and
 * what a recorder writes of it reads back the same. Where the bytes are cut follows from them, so
 * that a finding can be run again.
 */
public final class ObservationReaderFuzz {
  private static final int LONGEST_CHUNK = 40;
  private static final int LONGEST_REASON = 500;
  private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

  private ObservationReaderFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] feed) {
    ReadLines whole = ReadLines.of(feed);
    Random random = new Random(Arrays.hashCode(feed));
    eachLineCounts(feed, whole);
    refusalsAreSentences(whole);
    assertThat(ReadLines.cut(feed, random, LONGEST_CHUNK).words())
        .as("read in chunks")
        .isEqualTo(whole.words());
    oneLineByItself(feed, whole, random);
    recordedReadsBack(whole);
  }

  private static void eachLineCounts(byte[] feed, ReadLines whole) {
    List<String> lines = lines(feed);
    assertThat(whole.lines()).as("lines counted").isEqualTo(lines.size());
    assertThat(whole.numbers())
        .as("lines used or refused: all that are not blank, once and in order")
        .isEqualTo(
            IntStream.range(0, lines.size())
                .filter(i -> !isBlank(lines.get(i), i == 0))
                .mapToObj(i -> i + 1L)
                .toList());
  }

  /** As few names as these never fill a parser's table, so that is never the reason. */
  private static void refusalsAreSentences(ReadLines whole) {
    for (RefusedLine refused : whole.refused()) {
      assertThat(refused.reason())
          .isNotBlank()
          .hasSizeLessThan(LONGEST_REASON)
          .matches("[\\x20-\\x7E…]*")
          .doesNotContain("collide");
    }
  }

  /** One line behind blank ones, so that it keeps its number. */
  private static void oneLineByItself(byte[] feed, ReadLines whole, Random random) {
    List<String> lines = lines(feed);
    if (lines.isEmpty()) {
      return;
    }
    int index = random.nextInt(lines.size());
    int place = whole.numbers().indexOf(index + 1L);
    ReadLines alone = ReadLines.of(bytes("\n".repeat(index) + lines.get(index)));
    assertThat(alone.words())
        .as("line %d by itself", index + 1)
        .isEqualTo(place < 0 ? List.of() : List.of(whole.words().get(place)));
  }

  private static void recordedReadsBack(ReadLines whole) {
    ReadLines again = ReadLines.of(whole.written().getBytes(StandardCharsets.UTF_8));
    assertThat(again.written()).as("recorded and read again").isEqualTo(whole.written());
    assertThat(again.refused()).isEmpty();
  }

  /** The lines of a feed by the plain rule, a character for each byte. */
  private static List<String> lines(byte[] feed) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (byte b : feed) {
      if (b == '\n') {
        lines.add(line.toString());
        line.setLength(0);
      } else {
        line.append((char) (b & 0xFF));
      }
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  private static boolean isBlank(String line, boolean first) {
    String text =
        first && line.startsWith(BYTE_ORDER_MARK) ? line.substring(BYTE_ORDER_MARK.length()) : line;
    return text.chars().allMatch(c -> c == ' ' || c == '\t' || c == '\r');
  }

  private static byte[] bytes(String characters) {
    return characters.getBytes(StandardCharsets.ISO_8859_1);
  }
}
