package breakerboard.journal;

import breakerboard.desk.OpeningStep.TakingAgain;
import breakerboard.desk.OpeningWatch;
import breakerboard.domain.Input;
import java.util.Iterator;

/** The inputs of a recording that a desk takes again; says how far that is. */
final class TakenAgain implements Iterator<Input> {
  /** Some milliseconds of work. */
  private static final int INPUTS_BETWEEN = 256;

  private final Recording recording;
  private final Iterator<Input> inputs;
  private final OpeningWatch watch;
  private long taken;

  TakenAgain(Recording recording, OpeningWatch watch) {
    this.recording = recording;
    this.inputs = new RecordedInputs(recording);
    this.watch = watch;
  }

  @Override
  public boolean hasNext() {
    return inputs.hasNext();
  }

  @Override
  public Input next() {
    if (taken % INPUTS_BETWEEN == 0) {
      watch.at(new TakingAgain(recording.lastTime(), recording.bytesRead(), recording.bytes()));
    }
    taken++;
    return inputs.next();
  }
}
