package breakerboard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Input;
import breakerboard.domain.StateReader;
import breakerboard.domain.SymbolTable;
import breakerboard.journal.AnySegment;
import breakerboard.journal.RecordingException;
import breakerboard.testing.InputWords;
import breakerboard.wire.ByteReader;
import breakerboard.wire.ByteWriter;
import breakerboard.wire.DamagedBytesException;
import breakerboard.wire.InputReader;
import breakerboard.wire.InputWriter;
import breakerboard.wire.StateBytesReader;
import breakerboard.wire.StateBytesWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads any bytes as a segment, as the checkpoint or the inputs of one whose CRCs are right, as
 * inputs and as saved state. Nothing is thrown but {@link RecordingException} and {@link
 * DamagedBytesException} with a sentence, and what was read is written and read back the same.
 */
public final class SegmentFuzz {
  private static final int SYMBOLS = 100_000;

  private SegmentFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    read(bytes);
    read(AnySegment.holding(bytes, new byte[0]));
    inputs(bytes);
    state(bytes);
  }

  private static void read(byte[] segment) {
    try {
      assertThat(AnySegment.read(segment, new SymbolTable(SYMBOLS))).isNotNull();
    } catch (RecordingException e) {
      assertThat(e.getMessage()).endsWith(".");
    }
  }

  private static void inputs(byte[] bytes) {
    SymbolTable symbols = new SymbolTable(SYMBOLS);
    List<Input> inputs = new ArrayList<>();
    ByteReader from = new ByteReader(bytes);
    InputReader reader = new InputReader(symbols);
    try {
      while (from.remaining() > 0) {
        inputs.add(reader.read(from));
      }
    } catch (DamagedBytesException e) {
      assertThat(e.getMessage()).endsWith(".");
    }
    ByteWriter again = new ByteWriter();
    InputWriter writer = new InputWriter(symbols);
    inputs.forEach(input -> writer.write(input, again));
    List<String> words = new InputWords(symbols).of(inputs);
    assertThat(words(again.copy())).as("written and read again").isEqualTo(words);
    assertThat(words(bytes)).as("of a segment").isEqualTo(words);
  }

  /** The inputs in a segment that holds these. */
  private static List<String> words(byte[] inputs) {
    SymbolTable symbols = new SymbolTable(SYMBOLS);
    try {
      return new InputWords(symbols)
          .of(AnySegment.inputs(AnySegment.holding(new byte[0], inputs), symbols));
    } catch (RecordingException e) {
      throw new AssertionError(e);
    }
  }

  private static void state(byte[] bytes) {
    try {
      byte[] written = written(StateBytesReader.read(new ByteReader(bytes)));
      assertThat(written(StateBytesReader.read(new ByteReader(written)))).isEqualTo(written);
    } catch (DamagedBytesException e) {
      assertThat(e.getMessage()).endsWith(".");
    }
  }

  private static byte[] written(StateReader state) {
    ByteWriter bytes = new ByteWriter();
    StateBytesWriter.write(state, bytes);
    return bytes.copy();
  }
}
