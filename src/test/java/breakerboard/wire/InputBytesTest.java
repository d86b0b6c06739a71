package breakerboard.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakerboard.domain.Command;
import breakerboard.domain.Input;
import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.Submission;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Tick;
import breakerboard.testing.InputWords;
import breakerboard.testing.RandomInputs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine takes is written into bytes and read back the same. */
class InputBytesTest {
  private static final long NOON = 1_795_000_000_000_000_000L;
  private static final int BOUND = 10_000;
  private static final int MANY = 400;

  private final SymbolTable symbols = new SymbolTable(BOUND);
  private final ByteWriter bytes = new ByteWriter();
  private final InputWriter writer = new InputWriter(symbols);

  private void write(List<Input> inputs) {
    inputs.forEach(input -> writer.write(input, bytes));
  }

  private static List<Input> read(byte[] bytes, SymbolTable into) throws DamagedBytesException {
    InputReader reader = new InputReader(into);
    ByteReader from = new ByteReader(bytes);
    List<Input> inputs = new ArrayList<>();
    while (from.remaining() > 0) {
      inputs.add(reader.read(from));
    }
    return inputs;
  }

  /** A table in which the same names have other numbers. */
  private static SymbolTable otherNumbers() {
    SymbolTable other = new SymbolTable(BOUND);
    other.idOf("a name that was here before");
    return other;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void inputsOfEveryKindAreTheSameAgain(long seed) throws DamagedBytesException {
    List<Input> inputs = new RandomInputs(seed, symbols, NOON).next(MANY);
    write(inputs);

    SymbolTable other = otherNumbers();
    assertThat(new InputWords(other).of(read(bytes.copy(), other)))
        .isEqualTo(new InputWords(symbols).of(inputs));
  }

  @Test
  void everyCommandIsTheSameAgain() throws DamagedBytesException {
    List<Input> inputs =
        new RandomInputs(9, symbols, NOON)
            .everyCommand().stream()
                .<Input>map(command -> new Submission(7, command, "jmeyer", "Ölpreis", 3, NOON))
                .toList();
    write(inputs);

    assertThat(inputs)
        .extracting(input -> ((Submission) input).command().getClass().getName())
        .as("every kind of command")
        .containsExactlyInAnyOrder(
            Arrays.stream(Command.class.getPermittedSubclasses())
                .map(Class::getName)
                .toArray(String[]::new));
    assertThat(read(bytes.copy(), symbols)).isEqualTo(inputs);
  }

  @Test
  void anAcknowledgementOfAlarmsIsTheSameAgainAndLeavesTheNextCommandWhole()
      throws DamagedBytesException {
    List<Input> inputs =
        List.of(
            acknowledges(List.of(4L, 7L), List.of("the journal, since 14:03: Größe", "EQ-1: on")),
            acknowledges(List.of(), List.of("the journal, since 14:04: lost")),
            acknowledges(List.of(9L), List.of()));
    write(inputs);

    assertThat(read(bytes.copy(), symbols)).isEqualTo(inputs);
  }

  private static Input acknowledges(List<Long> events, List<String> alarms) {
    return new Submission(7, new Command.Acknowledge(events, alarms), "jmeyer", "seen", 3, NOON);
  }

  @Test
  void afterStartingOverNothingBeforeIsNeeded() throws DamagedBytesException {
    RandomInputs random = new RandomInputs(10, symbols, NOON);
    write(random.next(MANY));
    bytes.clear();
    writer.startOver();
    List<Input> inputs = random.next(MANY);
    write(inputs);

    SymbolTable other = otherNumbers();
    assertThat(new InputWords(other).of(read(bytes.copy(), other)))
        .isEqualTo(new InputWords(symbols).of(inputs));
  }

  @Test
  void namesBeyondThoseThatAreKeptAreWrittenEachTime() throws DamagedBytesException {
    List<Input> inputs = new ArrayList<>();
    for (int i = 0; i < 70_000; i++) {
      inputs.add(new Observation.Builder("BOOK-" + i, NOON).build());
    }
    inputs.add(inputs.getFirst());
    inputs.add(inputs.getLast());
    inputs.add(new Observation.Builder("a long name ".repeat(100), NOON).build());
    write(inputs);

    assertThat(read(bytes.copy(), symbols))
        .extracting(input -> ((Observation) input).book())
        .isEqualTo(inputs.stream().map(input -> ((Observation) input).book()).toList());
  }

  @Test
  void bytesThatAreCutAnywhereGiveWhatIsWholeAndThenTheException() {
    List<Input> inputs = new RandomInputs(11, symbols, NOON).next(60);
    write(inputs);
    List<String> all = new InputWords(symbols).of(inputs);
    byte[] whole = bytes.copy();
    for (int length = 0; length < whole.length; length++) {
      List<String> read = prefix(Arrays.copyOf(whole, length));
      assertThat(read).isEqualTo(all.subList(0, read.size()));
    }
  }

  @Test
  void changedBytesGiveInputsOrTheException() {
    write(new RandomInputs(12, symbols, NOON).next(60));
    Random random = new Random(12);
    for (int i = 0; i < 3000; i++) {
      byte[] changed = bytes.copy();
      for (int n = 0; n < 1 + i % 3; n++) {
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      }
      prefix(changed);
    }
  }

  private static List<String> prefix(byte[] damaged) {
    SymbolTable other = new SymbolTable(BOUND);
    InputWords words = new InputWords(other);
    InputReader reader = new InputReader(other);
    ByteReader from = new ByteReader(damaged);
    List<String> read = new ArrayList<>();
    try {
      while (from.remaining() > 0) {
        read.add(words.of(reader.read(from)));
      }
    } catch (DamagedBytesException e) {
      assertThat(e.getMessage()).endsWith(".");
    }
    return read;
  }

  @Test
  void aTableTooSmallForTheSymbolsIsSaid() {
    write(new RandomInputs(13, symbols, NOON).next(MANY));
    assertThatThrownBy(() -> read(bytes.copy(), new SymbolTable(3)))
        .isInstanceOf(DamagedBytesException.class)
        .hasMessageStartingWith("The recording names more symbols than this program takes");
  }

  @Test
  void aTickTakesFewBytes() {
    for (int i = 0; i < 1000; i++) {
      writer.write(new Tick(NOON + i * 100_000_000L), bytes);
    }
    assertThat(bytes.size()).isLessThan(6100);
  }

  /** Whoever puts a field elsewhere than to the end makes older recordings unreadable. */
  @Test
  void fieldsStandInRecordingsByTheirPlace() {
    assertThat(InputField.values())
        .extracting(InputField::name)
        .startsWith(
            "VOLATILITY",
            "VOLUME_RATIO",
            "SPREAD_WIDENING",
            "PRICE_ANOMALY_SCORE",
            "VOLUME_ANOMALY_SCORE",
            "CORRELATION_BREAKDOWN_SCORE",
            "MARKET_REGIME_CHANGE",
            "NYSE_CIRCUIT_BREAKER",
            "NASDAQ_CIRCUIT_BREAKER",
            "VIX_LEVEL",
            "INDEX_LEVEL",
            "INDEX_PRIOR_CLOSE",
            "DATA_FEED_LATENCY_MS",
            "MISSING_DATA_PCT",
            "DATA_QUALITY_SCORE",
            "MODEL_ACCURACY",
            "MODEL_SAMPLES",
            "ORDER_REJECT_RATE",
            "ERROR_COUNT",
            "ORDER_LATENCY_MS");
  }
}
