package breakerboard.journal;

import breakerboard.domain.Input;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What is still to be taken of a recording, up to its end or to where inputs are missing; fails
 * with an {@link UncheckedIOException} where it cannot be read.
 */
public final class RecordedInputs implements Iterator<Input> {
  private final Recording recording;
  private Optional<Input> ahead = Optional.empty();
  private long bytes;

  public RecordedInputs(Recording recording) {
    this.recording = recording;
  }

  /** The next one, which stays the next one; empty at the end. */
  public Optional<Input> peek() {
    try {
      ahead = ahead.isPresent() ? ahead : recording.next();
      return ahead;
    } catch (RecordingException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  /** How much of it is read, 0 to 1. */
  public double share() {
    bytes = bytes == 0 ? recording.bytes() : bytes;
    return bytes == 0 ? 0 : Math.min(1, recording.bytesRead() / (double) bytes);
  }

  /** Why it breaks off here though more was recorded, a sentence; empty at its true end. */
  public Optional<String> missing() {
    return recording.gap().map(Recording.Gap::because);
  }

  /** Where its last segment ended before the file did, a sentence; empty where it is whole. */
  public Optional<String> cutOff() {
    return recording.cutOff().map(SegmentReader.CutOff::words);
  }

  @Override
  public boolean hasNext() {
    return peek().isPresent();
  }

  @Override
  public Input next() {
    Input next = peek().orElseThrow(() -> new NoSuchElementException("The recording ends here."));
    ahead = Optional.empty();
    return next;
  }

  /** Those that arrived before a time, and no others; used before this one goes on. */
  public Iterator<Input> before(long time) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return peek().filter(input -> input.arrival() < time).isPresent();
      }

      @Override
      public Input next() {
        return RecordedInputs.this.next();
      }
    };
  }
}
