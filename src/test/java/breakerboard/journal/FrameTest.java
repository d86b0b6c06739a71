package breakerboard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.wire.ByteWriter;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was deflated in pieces, each alone, is read as one block, and the block behind it too. */
class FrameTest {
  private static final int PIECE = 1 << 20;

  @ParameterizedTest
  @ValueSource(ints = {1, PIECE - 1, PIECE, PIECE + 1, 5 * PIECE + 77})
  void aLargeBlockIsOneBlock(int size) throws IOException {
    byte[] half = new byte[size];
    new Random(size).nextBytes(half);
    for (int i = 0; i < size; i += 2) {
      half[i] = 0;
    }
    ByteWriter raw = new ByteWriter();
    raw.raw(half);
    ByteWriter file = new ByteWriter();
    Frame.writeAlone(raw, file);
    ByteWriter next = new ByteWriter();
    next.text("next");
    try (Deflater deflater = Frame.deflater();
        Inflater inflater = new Inflater(true);
        Inflater nextInflater = new Inflater(true)) {
      Frame.write(deflater, next, file);
      DataInputStream from =
          new DataInputStream(new ByteArrayInputStream(file.array(), 0, file.size()));
      Frame.Read first = Frame.read(from, file.size(), inflater);
      assertThat(first.bytes()).isEqualTo(half);
      Frame.Read second = Frame.read(from, file.size() - first.length(), nextInflater);
      assertThat(second.bytes()).isEqualTo(next.copy());
    }
  }
}
