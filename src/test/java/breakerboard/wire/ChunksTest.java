package breakerboard.wire;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Observation;
import breakerboard.testing.SharedFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** However a feed's bytes are cut, and whatever happens to them, every good line is read. */
class ChunksTest {
  private static final int MUTATIONS = 10_000;
  private static final long SEED = 20_200_316;

  @Test
  void borderAnywhereInABadOrGoodLineChangesNothing() {
    byte[] feed =
        """
        {"ts":"2020-03-09T13:30:00Z","book":"Zürich","positions":{"MSFT":{"market_value":1.25}}}
        {"ts":"2020-03-09T13:30:01Z","book":"EQ-LS-1",
        "portfolio_value":5}

        {"ts":"2020-03-09T13:30:02Z","portfolio_value":NaN}
        {"ts":1583760600000} {"ts":1583760600000}
        {"ts":1583760601000,"market":{"volatility":0.02
        {"ts":1583760602000,"note":"\\u00e9\\n\\"}"}
        not json
        {"ts":1583760603000}"""
            .getBytes(StandardCharsets.UTF_8);
    List<String> whole = ReadLines.of(feed).words();
    assertThat(whole).hasSize(9);

    for (int border = 0; border <= feed.length; border++) {
      ReadLines read = new ReadLines();
      read.add(feed, 0, border).add(feed, border, feed.length - border).end();
      assertThat(read.words()).as("border at byte %d", border).isEqualTo(whole);
    }
    assertThat(ReadLines.cut(feed, new Random(SEED), 1).words()).isEqualTo(whole);
  }

  @Test
  void referenceFeedReadInRandomChunksIsTheSame() throws IOException {
    byte[] feed = SharedFolder.bytes("golden/edges/observations.jsonl.gz");
    List<String> whole = ReadLines.of(feed).words();
    Random random = new Random(SEED);
    for (int longest : new int[] {40, 1000, 70_000, 3_000_000}) {
      assertThat(ReadLines.cut(feed, random, longest).words())
          .as("chunks up to %d bytes", longest)
          .isEqualTo(whole);
    }
  }

  /** Every other line is good; each line between is damaged in one to four places. */
  @Test
  void damagedLinesNeverCostAGoodOne() throws IOException {
    List<byte[]> lines = samples();
    Random random = new Random(SEED);
    ByteArrayOutputStream feed = new ByteArrayOutputStream();
    byte[] good = "{\"ts\":1583760600000,\"book\":\"good\"}\n".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < MUTATIONS; i++) {
      feed.writeBytes(damaged(lines.get(random.nextInt(lines.size())), random));
      feed.write('\n');
      feed.writeBytes(good);
    }
    byte[] bytes = feed.toByteArray();

    ReadLines whole = ReadLines.of(bytes);

    assertThat(whole.used()).filteredOn(o -> o.book().equals("good")).hasSize(MUTATIONS);
    assertThat(whole.used())
        .filteredOn(o -> o.line() % 2 == 0)
        .extracting(Observation::book)
        .containsOnly("good");
    assertThat(whole.refused())
        .as("lines that the damage made unreadable")
        .hasSizeGreaterThan(1000);
    assertThat(whole.refused())
        .allSatisfy(r -> assertThat(r.reason()).isNotBlank().hasSizeLessThan(500));
    assertThat(ReadLines.cut(bytes, random, 5000).words()).isEqualTo(whole.words());
  }

  private static byte[] damaged(byte[] line, Random random) {
    byte[] damaged = line.clone();
    for (int i = random.nextInt(4); i >= 0 && damaged.length > 2; i--) {
      int at = random.nextInt(damaged.length);
      int other = random.nextInt(damaged.length);
      switch (random.nextInt(6)) {
        case 0 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> damaged[at] = (byte) "{}[]\",:\\0e-\0\r".charAt(random.nextInt(13));
        case 2 -> damaged = Arrays.copyOf(damaged, at + 1);
        case 3 -> damaged = Arrays.copyOfRange(damaged, at, damaged.length);
        case 4 -> damaged[at] = damaged[other];
        default -> {
          byte[] doubled = Arrays.copyOf(damaged, damaged.length + other);
          System.arraycopy(damaged, 0, doubled, damaged.length, other);
          damaged = doubled;
        }
      }
    }
    for (int i = 0; i < damaged.length; i++) {
      if (damaged[i] == '\n') {
        damaged[i] = ' ';
      }
    }
    return damaged;
  }

  private static List<byte[]> samples() {
    List<byte[]> lines = new ArrayList<>();
    for (String line :
        List.of(
            """
            {"ts":"2020-03-09T09:34:00.250-04:00","book":"EQ-LS-1","seq":7,"portfolio_value":248600000.5,\
            "positions":{"MSFT":{"market_value":2e6,"sector":"Technology","volatility":0.37},"GE":{"market_value":-1e6}}}""",
            """
            {"ts":1583760840000,"cash_flow":-1000,"positions_update":{"GE":null,"KÖ":{"market_value":1}},\
            "market":{"volatility":0.02,"nyse_circuit_breaker":true,"vix_level":54.46},"model":{"accuracy":0.7}}""",
            """
            {"ts":"2020-03-09T13:34:00Z","checks":{"limits loaded":true},"system":{"error_count":3},\
            "market":{"correlation":{"symbols":["A","B"],"matrix":[[1,0.5],[0.5,1]]}},"other":[1,{"x":null}]}""")) {
      lines.add(line.getBytes(StandardCharsets.UTF_8));
    }
    return lines;
  }
}
