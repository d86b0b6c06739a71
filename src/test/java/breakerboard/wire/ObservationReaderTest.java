package breakerboard.wire;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.CorrelationMatrix;
import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.Times;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a desk's producers may send, and what becomes of it. */
class ObservationReaderTest {
  private static final String GOOD =
      "{\"ts\":\"2020-03-09T13:30:01Z\",\"book\":\"EQ-LS-1\",\"portfolio_value\":100.5}\n";

  private static Observation only(String line) {
    ReadLines read = ReadLines.of(line + "\n" + GOOD);
    assertThat(read.refused()).isEmpty();
    assertThat(read.used()).hasSize(2);
    return read.used().getFirst();
  }

  private static RefusedLine refusal(String line) {
    return refusal(line.getBytes(StandardCharsets.UTF_8));
  }

  /** The line is refused alone; the good ones before and after it are read. */
  private static RefusedLine refusal(byte[] line) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(GOOD.getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(line);
    bytes.writeBytes(("\n" + GOOD).getBytes(StandardCharsets.UTF_8));
    ReadLines read = ReadLines.of(bytes.toByteArray());
    assertThat(read.used()).extracting(Observation::line).containsExactly(1L, 3L);
    assertThat(read.refused()).hasSize(1);
    assertThat(read.refused().getFirst().line()).isEqualTo(2);
    return read.refused().getFirst();
  }

  @Test
  void everyFieldOfAnObservationIsRead() {
    Observation read =
        only(
            """
            {"ts":"2020-03-09T09:34:00.250-04:00","book":"EQ-LS-1","seq":7,"portfolio_value":248600000.5,\
            "cash_flow":-1000,"positions":{"MSFT":{"market_value":2e6,"sector":"Technology","volatility":0.37},\
            "GE":{"market_value":-1e6}},"positions_update":{"GE":null},\
            "market":{"volatility":0.02,"nyse_circuit_breaker":true,"vix_level":54.46},\
            "model":{"accuracy":0.7},"system":{"error_count":3},"checks":{"limits loaded":true}}""");

    assertThat(Times.instant(read.time())).isEqualTo(Instant.parse("2020-03-09T13:34:00.250Z"));
    assertThat(read.arrival()).isEqualTo(ReadLines.ARRIVAL);
    assertThat(read.book()).isEqualTo("EQ-LS-1");
    assertThat(read.sequence()).isEqualTo(7);
    assertThat(read.nav()).isEqualTo(248_600_000.5);
    assertThat(read.cashFlow()).isEqualTo(-1000);
    assertThat(read.positions().size()).isEqualTo(2);
    assertThat(read.positions().marketValue(0)).as("GE, first in symbol order").isEqualTo(-1e6);
    assertThat(read.positions().sector(0)).isEqualTo(Positions.UNKNOWN_SECTOR);
    assertThat(read.positions().volatility(1)).isEqualTo(0.37);
    assertThat(read.changes().marketValue(0)).as("null removes").isNaN();
    assertThat(read.value(InputField.VOLATILITY)).isEqualTo(0.02);
    assertThat(read.value(InputField.NYSE_CIRCUIT_BREAKER)).isEqualTo(1);
    assertThat(read.value(InputField.MODEL_ACCURACY)).isEqualTo(0.7);
    assertThat(read.value(InputField.ERROR_COUNT)).isEqualTo(3);
    assertThat(read.checks()).containsEntry("limits loaded", true);
    assertThat(read.droppedFields()).isZero();
  }

  @Test
  void lineWithoutBookBelongsToMain() {
    assertThat(only("{\"ts\":1583760600000}").book()).isEqualTo("main");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"2020-03-09T13:34:00Z\"', 2020-03-09T13:34:00Z",
    "'\"2020-03-09T13:34Z\"', 2020-03-09T13:34:00Z",
    "'\"2020-03-09T13:34:00.123456789Z\"', 2020-03-09T13:34:00.123456789Z",
    "'\"2020-03-09T09:34:00-04:00\"', 2020-03-09T13:34:00Z",
    "'\"2020-03-09T19:04:00+0530\"', 2020-03-09T13:34:00Z",
    "'\"2020-03-09T14:34:00+01\"', 2020-03-09T13:34:00Z",
    "'\"2020-02-29T23:59:59Z\"', 2020-02-29T23:59:59Z",
    "1583760840000, 2020-03-09T13:34:00Z",
    "-1, 1969-12-31T23:59:59.999Z"
  })
  void tsMayBeAnInstantWithAnyOffsetOrEpochMilliseconds(String ts, String instant) {
    assertThat(Times.instant(only("{\"ts\":" + ts + "}").time())).isEqualTo(Instant.parse(instant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "{}",
        "[1]",
        "1e999",
        "99999999999999999999",
        "\"\"",
        "\"yesterday\"",
        "\"2020-03-09\"",
        "\"2020-03-09T13:34:00\"",
        "\"2020-02-30T13:34:00Z\"",
        "\"2020-03-09T24:34:00Z\"",
        "\"2020-03-09T13:34:00.Z\"",
        "\"2020-03-09T13:34:00+99:00\"",
        "\"0001-01-01T00:00:00Z\""
      })
  void lineWithoutAUsableTsIsRefused(String ts) {
    RefusedLine refused = refusal("{\"ts\":" + ts + ",\"portfolio_value\":1}");
    assertThat(refused.field()).isEqualTo("ts");
    assertThat(refused.reason()).contains("ISO-8601", "epoch milliseconds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "\"\"", "{}", "[]", "true", "\"half \\ud83d of a letter\""})
  void bookThatIsNoNameRefusesTheLine(String book) {
    RefusedLine refused = refusal("{\"ts\":1583760840000,\"book\":" + book + "}");
    assertThat(refused.field()).isEqualTo("book");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-5", "\"100\"", "true", "[]", "{\"a\":[1]}", "1e999", "-1e999"})
  void unusableNavIsSaidAndTheRestIsUsed(String nav) {
    Observation read =
        only(
            "{\"ts\":1583760840000,\"portfolio_value\":"
                + nav
                + ",\"market\":{\"volatility\":0.02}}");
    assertThat(read.nav()).isNaN();
    assertThat(read.navUnusable()).isTrue();
    assertThat(read.value(InputField.VOLATILITY)).isEqualTo(0.02);
    assertThat(read.droppedFields()).isEqualTo(1);
  }

  @Test
  void absentNavIsNotAnUnusableOne() {
    assertThat(only("{\"ts\":1583760840000,\"portfolio_value\":null}").navUnusable()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"market\":{\"volatility\":-0.1}",
        "\"market\":{\"volatility\":\"high\"}",
        "\"market\":{\"volatility\":1e999}",
        "\"market\":{\"volatility\":{\"value\":[1,2]}}",
        "\"market\":{\"missing_data_pct\":101}",
        "\"market\":{\"nyse_circuit_breaker\":1}",
        "\"market\":7",
        "\"model\":{\"accuracy\":1.01}",
        "\"system\":{\"order_reject_rate\":-0.01}",
        "\"seq\":1.5",
        "\"seq\":99999999999999999999",
        "\"cash_flow\":\"1000\"",
        "\"positions\":[]",
        "\"positions\":{\"MSFT\":5}",
        "\"positions\":{\"MSFT\":{\"sector\":\"Technology\"}}",
        "\"positions\":{\"MSFT\":{\"market_value\":1e999}}",
        "\"positions\":{\"MSFT\":null}",
        "\"checks\":{\"limits loaded\":1}"
      })
  void unusableFieldIsDroppedAndCountedAndTheRestIsUsed(String field) {
    Observation read = only("{\"ts\":1583760840000," + field + ",\"portfolio_value\":100}");
    assertThat(read.droppedFields()).isEqualTo(1);
    assertThat(read.nav()).isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "MODEL_ACCURACY|\"model\":{\"accuracy\":1.01}|a number from 0 to 1",
        "MODEL_ACCURACY|\"model\":{\"accuracy\":\"good\"}|a number from 0 to 1",
        "NYSE_CIRCUIT_BREAKER|\"market\":{\"nyse_circuit_breaker\":1}|true or false",
        "VOLATILITY|\"market\":{\"volatility\":-1}|a number that is not negative",
        "INDEX_LEVEL|\"market\":{\"index_level\":0}|a number above 0",
        "SPREAD_WIDENING|\"market\":{\"spread_widening\":[]}|a finite number"
      })
  void anUnusableFieldIsKnownByNameAndByWhatItAccepts(
      InputField field, String sent, String accepted) {
    Observation read = only("{\"ts\":1583760840000," + sent + "}");
    assertThat(read.unusableMask()).isEqualTo(1 << field.ordinal());
    assertThat(read.has(field)).isFalse();
    assertThat(field.accepted()).isEqualTo(accepted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"desk_colour\":\"blue\"",
        "\"nested\":{\"a\":[{\"b\":[1,2,{\"c\":null}]}]}",
        "\"market\":{\"moon_phase\":0.5}",
        "\"model\":{\"volatility\":0.5}",
        "\"positions\":{\"MSFT\":{\"market_value\":1,\"trader\":\"jm\"}}"
      })
  void unknownFieldIsIgnoredAndCounted(String field) {
    Observation read = only("{\"ts\":1583760840000," + field + ",\"portfolio_value\":100}");
    assertThat(read.unknownFields()).isEqualTo(1);
    assertThat(read.droppedFields()).isZero();
    assertThat(read.nav()).isEqualTo(100);
  }

  @Test
  void ofANameGivenTwiceTheLastCounts() {
    Observation read =
        only(
            """
            {"ts":1,"ts":1583760840000,"portfolio_value":-1,"portfolio_value":100,\
            "positions":{"MSFT":{"market_value":1},"AAPL":{"market_value":5},"MSFT":{"market_value":2}}}""");
    assertThat(read.time()).isEqualTo(1_583_760_840_000L * Times.NANOS_PER_MILLI);
    assertThat(read.nav()).isEqualTo(100);
    assertThat(read.navUnusable()).as("a usable NAV followed").isFalse();
    assertThat(read.positions().size()).isEqualTo(2);
    assertThat(read.positions().marketValue(1)).isEqualTo(2);
  }

  /** What stood at a place on the line before may help to read it, never decide it. */
  @Test
  void positionThatChangesFromLineToLineIsReadAsItStands() {
    List<String> volatilities = List.of("0.25", "0.26", "\"x\"", "0.26", "-1", "-1", "0.25");
    List<String> sectors = List.of("Energy", "Enerji", "Energy", "Energy", "", "Energy", "Energi");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < volatilities.size(); i++) {
      lines
          .append("{\"ts\":\"2020-03-09T13:30:01Z\",\"positions\":{\"XOM\":{\"market_value\":1,")
          .append("\"sector\":\"" + sectors.get(i) + "\",\"volatility\":" + volatilities.get(i))
          .append("}}}\n");
    }

    ReadLines read = ReadLines.of(lines.toString());

    assertThat(read.used())
        .extracting(o -> o.positions().volatility(0))
        .containsExactly(0.25, 0.26, Double.NaN, 0.26, Double.NaN, Double.NaN, 0.25);
    assertThat(read.used())
        .extracting(Observation::droppedFields)
        .containsExactly(0, 0, 1, 0, 1, 1, 0);
    assertThat(read.used())
        .extracting(o -> read.symbols.name(o.positions().sector(0)))
        .containsExactlyElementsOf(sectors);
  }

  /** A recording has the same bytes whichever process writes it. */
  @Test
  void checksAreRecordedInTheOrderInWhichTheyCame() {
    String line =
        "{\"ts\":\"2020-03-09T13:30:00Z\",\"book\":\"EQ-LS-1\",\"checks\":{\"prices\":true,\"limits\":false,"
            + "\"orders\":true,\"feed\":true,\"books\":false,\"lines\":true,\"clocks\":true,\"cash\":true}}\n";
    assertThat(ReadLines.of(line).written()).isEqualTo(line);
  }

  @Test
  void flatBookHasAnEmptySetOfPositions() {
    assertThat(only("{\"ts\":1583760840000,\"positions\":{}}").positions().present()).isTrue();
    assertThat(only("{\"ts\":1583760840000}").positions().present()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "17", "\"x\"", "null", "[]", "[{}]", "}", ",", "{]", "#comment"})
  void whatIsNoObjectIsRefused(String line) {
    assertThat(refusal(line).reason()).containsAnyOf("not an object", "not JSON");
    assertThat(refusal(line).beginning()).isEqualTo(line);
  }

  @Test
  void truncatedLineIsRefusedAloneAndSaysWhereItEnds() {
    String whole =
        "{\"ts\":\"2020-03-09T13:30:00Z\",\"book\":\"EQ-LS-1\",\"positions\":{\"MSFT\":{\"market_value\":1.5}},"
            + "\"checks\":{\"limits loaded\":true}}";
    for (int length = 1; length < whole.length(); length++) {
      assertThat(refusal(whole.substring(0, length)).reason())
          .containsAnyOf(
              "the record does not end on its line",
              "not followed by a digit",
              "Unrecognized token");
    }
    assertThat(refusal(whole.substring(0, 75)).field()).isEqualTo("positions.MSFT");
  }

  @Test
  void recordOverTwoLinesIsTwoRefusedLines() {
    ReadLines read = ReadLines.of("{\"ts\":1583760840000,\n\"portfolio_value\":1}\n" + GOOD);
    assertThat(read.refused()).extracting(RefusedLine::line).containsExactly(1L, 2L);
    assertThat(read.refused().getFirst().reason()).contains("one record a line");
    assertThat(read.used()).extracting(Observation::line).containsExactly(3L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"ts\":1}{\"ts\":2}", "{\"ts\":1} {\"ts\":2}", "{\"ts\":1},", "{\"ts\":1}x"})
  void twoRecordsOnALineAreRefused(String line) {
    assertThat(refusal(line).reason()).contains("more than one record on the line");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"NaN", "Infinity", "-Infinity", "+1", "01", ".5", "5.", "0x1F", "'a'", "tru"})
  void whatJsonDoesNotKnowRefusesTheLineAndNamesTheField(String value) {
    RefusedLine refused = refusal("{\"ts\":1583760840000,\"portfolio_value\":" + value + "}");
    assertThat(refused.field()).isEqualTo("portfolio_value");
    assertThat(refused.reason()).startsWith("not JSON near byte ").doesNotContain("Feature");
  }

  @Test
  void refusedBinaryIsQuotedWithoutAnythingThatATerminalObeys() {
    byte[] bytes = new byte[500];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i % 256 == '\n' ? 0 : i);
    }
    assertThat(refusal(bytes).reason()).matches("[\\x20-\\x7E…]+").hasSizeLessThan(300);
    assertThat(refusal("{\"\u001b[2J\":1 \u0007}").reason()).matches("[\\x20-\\x7E…]+");
  }

  @Test
  void invalidUtf8RefusesTheLine() {
    byte[] line = "{\"ts\":1583760840000,\"book\":\"M?nchen\"}".getBytes(StandardCharsets.US_ASCII);
    line[29] = (byte) 0xFC;
    assertThat(refusal(line).reason()).contains("UTF-8");
  }

  /** The parser's table of names is filled up with the very byte that no UTF-8 text holds. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ts\":1583760840000,\"portfolio_va?lue\":7}",
        "{\"ts\":1583760840000,\"portfolio_value\":1,\"portfolio_va?lue\":7}",
        "{\"t?s\":1583760840000}"
      })
  void byteThatNoTextHoldsMakesANameNoOther(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.US_ASCII);
    bytes[line.indexOf('?')] = (byte) 0xFF;
    assertThat(refusal(bytes).reason())
        .startsWith("not UTF-8: byte " + line.indexOf('?') + " is 0xFF");
  }

  @Test
  void namesInAnyLanguageAreRead() {
    assertThat(only("{\"ts\":1583760840000,\"book\":\"Zürich 株 🏦\"}").book())
        .isEqualTo("Zürich 株 🏦");
  }

  @Test
  void markAtTheBeginningBlankLinesAndCarriageReturnsArePassedOver() {
    String text =
        "\uFEFF"
            + GOOD.replace("\n", "\r\n")
            + "\r\n\n  \t\n  "
            + GOOD.replace("\n", "  \r\n")
            + "\n";
    ReadLines read = ReadLines.of(text);
    assertThat(read.refused()).isEmpty();
    assertThat(read.used()).extracting(Observation::line).containsExactly(1L, 5L);
  }

  @Test
  void markInTheMiddleIsNoMark() {
    assertThat(refusal("\uFEFF{\"ts\":1583760840000}").reason()).startsWith("not JSON");
  }

  @Test
  void lastLineNeedsNoNewline() {
    assertThat(ReadLines.of("{\"ts\":1583760840000}").used()).hasSize(1);
    assertThat(ReadLines.of("").words()).isEmpty();
  }

  @Test
  void lineOfExactlyTheLongestLengthIsReadAndOneByteMoreIsRefused() {
    String begin = "{\"ts\":1583760840000,\"note\":\"";
    int room = ObservationReader.LONGEST_LINE - begin.length() - 2;
    String longest = begin + "x".repeat(room) + "\"}";
    assertThat(only(longest).unknownFields()).isEqualTo(1);

    RefusedLine refused = refusal(begin + "x".repeat(room + 1) + "\"}");
    assertThat(refused.reason()).isEqualTo("longer than 1048576 bytes: split it or send less.");
  }

  @Test
  void enormousLineIsRefusedOnceAndKeepsNoMoreThanItsLimit() {
    ReadLines read = new ReadLines();
    byte[] chunk = "y".repeat(65_536).getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < 200; i++) {
      read.add(chunk);
    }
    read.add(("\n" + GOOD).getBytes(StandardCharsets.UTF_8)).end();
    assertThat(read.refused()).extracting(RefusedLine::line).containsExactly(1L);
    assertThat(read.refused().getFirst().beginning()).isEqualTo("y".repeat(80) + "…");
    assertThat(read.used()).extracting(Observation::line).containsExactly(2L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ts\":\"noon\",\"portfolio_value\":1}",
        "{\"ts\":1583760840000,\"book\":7}",
        "[1, 2]",
        "{\"ts\":1583760840000",
        "{\"ts\":1583760840000} {}"
      })
  void aRefusedLineTellsHowItBegins(String line) {
    assertThat(refusal(line).beginning()).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void deepNestingRefusesTheLine(String opening) {
    RefusedLine refused = refusal("{\"ts\":1583760840000,\"deep\":" + opening.repeat(100_000));
    assertThat(refused.reason()).contains("depth");
    assertThat(refused.field().length()).isLessThan(100);
  }

  @Test
  void numberOfAThousandDigitsRefusesNoOtherLine() {
    refusal("{\"ts\":1583760840000,\"portfolio_value\":" + "9".repeat(5000) + "}");
  }

  /**
   * Names of eight characters whose parts cancel out in the parser's hash, whatever its seed: they
   * all fall into one place of its table of names.
   */
  @Test
  void hostileNamesThatCollideHurtNoLineAfterThem() {
    Random random = new Random(5);
    StringBuilder hostile = new StringBuilder();
    int names = 0;
    for (int line = 0; line < 40; line++) {
      hostile.append("{\"ts\":1583760840000");
      for (int i = 0; i < 200; i++, names++) {
        hostile.append(",\"").append(colliding(random)).append("\":1");
      }
      hostile.append("}\n");
    }
    StringBuilder good = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      good.append("{\"ts\":1583760840000,\"positions\":{\"XNYS:STOCK-NUMBER-")
          .append(i)
          .append("\":{\"market_value\":1}}}\n");
    }
    ReadLines read = ReadLines.of(hostile.toString() + good);
    List<Observation> used = read.used();
    assertThat(names).isEqualTo(8000);
    assertThat(used.stream().filter(o -> o.line() > 40)).hasSize(3000);
    read.refused().forEach(r -> assertThat(r.reason()).contains("names that collide"));
  }

  private static String colliding(Random random) {
    int inverseOf33 = 0x3E0F83E1;
    while (true) {
      int first = printable(random.nextInt());
      int mixed = first + (first >>> 15);
      mixed ^= mixed >>> 9;
      int second = (0x12345678 - mixed) * inverseOf33;
      if (second == printable(second)) {
        byte[] name = new byte[8];
        for (int i = 0; i < 4; i++) {
          name[i] = (byte) (first >>> (24 - 8 * i));
          name[4 + i] = (byte) (second >>> (24 - 8 * i));
        }
        return new String(name, StandardCharsets.US_ASCII);
      }
    }
  }

  private static int printable(int quad) {
    int made = 0;
    for (int shift = 24; shift >= 0; shift -= 8) {
      int c = quad >>> shift & 0xFF;
      boolean fits = c > ' ' && c < 0x7F && c != '"' && c != '\\';
      made |= (fits ? c : 'a' + (c & 15)) << shift;
    }
    return made;
  }

  @Test
  void aCorrelationMatrixIsReadAsItStands() {
    CorrelationMatrix matrix =
        ReadLines.of(
                """
                {"ts":1583760840000,"market":{"correlation":{"symbols":["A","B"],\
                "matrix":[[1,0.25],["x",1,2]]}}}
                """)
            .used()
            .getFirst()
            .correlation();

    assertThat(matrix.symbols()).containsExactly("A", "B");
    assertThat(matrix.values().getFirst()).containsExactly(1, 0.25);
    assertThat(matrix.values().getLast()).containsExactly(Double.NaN, 1, 2);
  }

  @Test
  void aCorrelationWithNothingInItIsDropped() {
    Observation read =
        ReadLines.of("{\"ts\":1583760840000,\"market\":{\"correlation\":{\"symbols\":[]}}}")
            .used()
            .getFirst();

    assertThat(read.correlation().isEmpty()).isTrue();
    assertThat(read.droppedFields()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"ts":"2020-03-09T13:34:00Z","book":"main","market":{"volatility":0.02,\
        "correlation":{"symbols":["A","B"],"matrix":[[1,0.25],[-0.5,1]]}}}""",
        """
        {"ts":"2020-03-09T13:34:00Z","book":"main","market":\
        {"correlation":{"symbols":["A"],"matrix":[[null]]}}}"""
      })
  void aCorrelationMatrixIsWrittenAsItWasRead(String line) {
    assertThat(ReadLines.of(line).words()).containsExactly("1 " + line + " dropped 0 unknown 0");
  }
}
