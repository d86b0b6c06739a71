package breakerboard.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakerboard.domain.MemoryState;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Saved state is written into bytes and read back the same. */
class StateBytesTest {
  private static final long SECOND = 1_000_000_000;
  private static final String[] TEXTS = {"", "EQ-LS-1", "Ação №", "half \uD83D", "\u0000"};

  private static void save(StateWriter to) {
    to.version(-7);
    to.number("nan", Double.NaN);
    to.number("zero", -0.0);
    to.integer("least", Long.MIN_VALUE);
    to.integer("most", Long.MAX_VALUE);
    to.text("text", TEXTS[2]);
    to.text("long", "x".repeat(100_000));
    to.numbers("numbers", new double[] {1, Double.NaN, Double.NEGATIVE_INFINITY, 99}, 3);
    to.integers("integers", new long[] {Long.MIN_VALUE, 0, 7, 99}, 3);
    to.integers("none", new long[0], 0);
    to.texts("texts", TEXTS, TEXTS.length);
    StateWriter book = to.part("EQ-LS-1");
    book.version(2);
    StateWriter breaker = book.part("drawdown");
    breaker.number("peak", 1e6);
    breaker.part("empty");
    book.part("loss_rate").text("text", "beneath");
    book.number("nav", 2e6);
    to.part("EQ-LS-2").number("nav", 3e6);
    to.number("last", 1);
  }

  private static byte[] bytes() {
    ByteWriter bytes = new ByteWriter();
    StateBytesWriter writer = new StateBytesWriter(bytes);
    save(writer);
    writer.end();
    return bytes.copy();
  }

  private static StateReader read(byte[] bytes) throws DamagedBytesException {
    return StateBytesReader.read(new ByteReader(bytes));
  }

  private static void assertSaved(StateReader read) {
    assertThat(read.version()).isEqualTo(-7);
    assertThat(read.number("nan")).isNaN();
    assertThat(Double.doubleToRawLongBits(read.number("zero")))
        .isEqualTo(Double.doubleToRawLongBits(-0.0));
    assertThat(read.integer("least")).isEqualTo(Long.MIN_VALUE);
    assertThat(read.integer("most")).isEqualTo(Long.MAX_VALUE);
    assertThat(read.text("text")).isEqualTo(TEXTS[2]);
    assertThat(read.text("long")).hasSize(100_000).containsOnlyOnce("x".repeat(100_000));
    assertThat(read.numbers("numbers")).containsExactly(1, Double.NaN, Double.NEGATIVE_INFINITY);
    assertThat(read.integers("integers")).containsExactly(Long.MIN_VALUE, 0, 7);
    assertThat(read.integers("none")).isEmpty();
    assertThat(read.texts("texts")).containsExactly(TEXTS);
    assertThat(read.savedParts()).containsExactly("EQ-LS-1", "EQ-LS-2");
    StateReader book = read.savedPart("EQ-LS-1");
    assertThat(book.version()).isEqualTo(2);
    assertThat(book.number("nav")).isEqualTo(2e6);
    assertThat(book.savedParts()).containsExactly("drawdown", "loss_rate");
    assertThat(book.savedPart("drawdown").number("peak")).isEqualTo(1e6);
    assertThat(book.savedPart("drawdown").savedPart("empty").savedParts()).isEmpty();
    assertThat(book.savedPart("loss_rate").text("text")).isEqualTo("beneath");
    assertThat(read.savedPart("EQ-LS-2").number("nav")).isEqualTo(3e6);
    assertThat(read.number("last")).isEqualTo(1);
  }

  @Test
  void everythingSavedIsTheSameAgain() throws DamagedBytesException {
    assertSaved(read(bytes()));
  }

  @Test
  void whatIsHeldInMemoryIsWrittenOutWhole() throws DamagedBytesException {
    MemoryState held = new MemoryState();
    save(held);
    ByteWriter bytes = new ByteWriter();
    StateBytesWriter.write(held, bytes);
    assertSaved(read(bytes.copy()));
  }

  @Test
  void namesAreWrittenOnce() {
    ByteWriter bytes = new ByteWriter();
    StateBytesWriter writer = new StateBytesWriter(bytes);
    for (int i = 0; i < 100; i++) {
      writer.part("p" + i).integer("a_name_that_many_have_saved", i);
    }
    writer.end();
    assertThat(bytes.size()).isLessThan(1500);
  }

  @Test
  void whatFollowsAStateIsLeft() throws DamagedBytesException {
    byte[] state = bytes();
    ByteReader from = new ByteReader(Arrays.copyOf(state, state.length + 5));
    assertSaved(StateBytesReader.read(from));
    assertThat(from.remaining()).isEqualTo(5);
  }

  @Test
  void aPartThatGoesOnAfterItWasCompleteIsRefused() {
    StateBytesWriter writer = new StateBytesWriter(new ByteWriter());
    StateWriter part = writer.part("EQ-LS-1");
    writer.number("nav", 1);
    assertThatThrownBy(() -> part.number("nav", 1)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void stateThatIsCutAnywhereIsRefused() {
    byte[] whole = bytes();
    for (int length = 0;
        length < whole.length;
        length += length < 99_000 && length > 200 ? 997 : 1) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(cut)).isInstanceOf(DamagedBytesException.class);
    }
  }

  @Test
  void changedStateIsReadOrRefused() {
    Random random = new Random(1);
    for (int i = 0; i < 3000; i++) {
      ByteWriter small = new ByteWriter();
      StateBytesWriter writer = new StateBytesWriter(small);
      writer.numbers("numbers", new double[] {1, 2}, 2);
      writer.part("a").part("b").texts("texts", TEXTS, 3);
      writer.end();
      byte[] changed = small.copy();
      changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      try {
        assertThat(read(changed)).isNotNull();
      } catch (DamagedBytesException e) {
        assertThat(e.getMessage()).endsWith(".");
      }
    }
  }

  @Test
  void partsWithoutEndAreRefused() {
    byte[] deep = new byte[30_000];
    deep[0] = StateItem.FORMAT;
    deep[1] = (byte) StateItem.PART.ordinal();
    for (int i = 4; i < deep.length - 1; i += 2) {
      deep[i] = (byte) StateItem.PART.ordinal();
    }
    assertThatThrownBy(() -> read(deep))
        .isInstanceOf(DamagedBytesException.class)
        .hasMessage("The parts of the saved state have no end.");
  }

  @Test
  void integersOfTheFirstFormatAreStillRead() throws DamagedBytesException {
    ByteWriter first = new ByteWriter();
    first.single(StateItem.OLDEST_FORMAT);
    first.single(StateItem.INTEGERS.ordinal());
    first.integer(0);
    first.text("times");
    first.integer(3);
    first.fixed(Long.MIN_VALUE);
    first.fixed(0);
    first.fixed(7);
    first.single(StateItem.END.ordinal());
    assertThat(read(first.copy()).integers("times")).containsExactly(Long.MIN_VALUE, 0, 7);
  }

  @Test
  void timesInEqualStepsTakeAByteEach() throws DamagedBytesException {
    long[] times =
        LongStream.range(0, 1000).map(i -> 1_800_000_000_000_000_000L + i * SECOND).toArray();
    ByteWriter bytes = new ByteWriter();
    bytes.steps(times, times.length);
    assertThat(bytes.size()).isLessThan(times.length + 20);
    assertThat(new ByteReader(bytes.copy()).steps(times.length)).isEqualTo(times);
  }

  @Test
  void anotherFormatIsRefused() {
    assertThatThrownBy(() -> read(new byte[] {99, 0}))
        .hasMessage(
            "The saved state has format 99 and this program knows 2: use the program that wrote it.");
  }
}
