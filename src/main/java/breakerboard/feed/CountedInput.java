package breakerboard.feed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Knows how much of a file was read, packed as it is. */
final class CountedInput extends FilterInputStream {
  private long count;

  CountedInput(InputStream from) {
    super(from);
  }

  /** Bytes so far. */
  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count += one < 0 ? 0 : 1;
    return one;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    count += Math.max(0, read);
    return read;
  }
}
