package breakerboard.journal;

import breakerboard.domain.Input;
import breakerboard.domain.SymbolTable;
import breakerboard.wire.ByteWriter;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;

/** Segments of any bytes, for whoever tests the reader with them. */
public final class AnySegment {
  private AnySegment() {}

  /** The bytes of a segment whose heads and CRCs are right, whatever it holds. */
  public static byte[] holding(byte[] checkpoint, byte[] inputs) {
    ByteWriter first = SegmentWriter.checkpoint(writer(checkpoint));
    ByteWriter file = new ByteWriter();
    file.raw(new SegmentHeader(0, 0, 0, 0, true, true, 1, first.size()).bytes());
    file.raw(first.copy());
    try (Deflater deflater = Frame.deflater()) {
      Frame.write(deflater, writer(inputs), file);
    }
    return file.copy();
  }

  private static ByteWriter writer(byte[] bytes) {
    ByteWriter writer = new ByteWriter();
    writer.raw(bytes);
    return writer;
  }

  /**
   * The inputs of a segment, behind its checkpoint.
   *
   * @throws RecordingException when it is none, or its checkpoint is damaged
   */
  public static List<Input> read(byte[] file, SymbolTable symbols) throws RecordingException {
    try (SegmentReader reader = reader(file, symbols)) {
      reader.checkpoint(Recorded.CATALOGUE);
      return rest(reader);
    }
  }

  /** As {@link #read}, without a look at the checkpoint. */
  public static List<Input> inputs(byte[] file, SymbolTable symbols) throws RecordingException {
    try (SegmentReader reader = reader(file, symbols)) {
      reader.skipCheckpoint();
      return rest(reader);
    }
  }

  private static SegmentReader reader(byte[] file, SymbolTable symbols) throws RecordingException {
    return new SegmentReader("any", new ByteArrayInputStream(file), file.length, symbols);
  }

  private static List<Input> rest(SegmentReader reader) {
    List<Input> inputs = new ArrayList<>();
    for (Optional<Input> next = reader.next(); next.isPresent(); next = reader.next()) {
      inputs.add(next.get());
    }
    return inputs;
  }
}
