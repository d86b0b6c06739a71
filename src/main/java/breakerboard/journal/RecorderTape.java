package breakerboard.journal;

import breakerboard.desk.Checkpoint;
import breakerboard.domain.Input;
import breakerboard.domain.Times;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The recorder as an input log writes to it; what is older than it has to be kept, by the time of
 * the desk, is removed.
 */
final class RecorderTape implements InputLog.Tape {
  private static final Logger LOG = LoggerFactory.getLogger(RecorderTape.class);

  private final Recorder recorder;
  private final Path folder;
  private final RecordingRetention retention;
  private final Unwritten unwritten;

  /** From an interruption to the next checkpoint. */
  private boolean gap;

  /**
   * @throws IOException when the folder cannot be written
   */
  RecorderTape(Recorder recorder, Path folder, RecordingRetention retention) throws IOException {
    this.recorder = recorder;
    this.folder = folder;
    this.retention = retention;
    this.unwritten = Unwritten.in(folder);
  }

  @Override
  public void begin(Checkpoint checkpoint) throws IOException {
    recorder.begin(checkpoint);
    gap = false;
    try {
      if (checkpoint.time() != Times.NEVER) {
        var _ = retention.apply(folder, checkpoint.time());
      }
    } catch (IOException e) {
      LOG.warn("Old recordings in {} cannot be removed: {}", folder, e.getMessage());
    }
  }

  @Override
  public void add(Input input) {
    recorder.add(input);
  }

  @Override
  public void flush() throws IOException {
    recorder.flush();
  }

  @Override
  public long waiting() {
    return recorder.waiting();
  }

  @Override
  public void interrupt() {
    recorder.interrupt();
    gap = true;
  }

  @Override
  public boolean wantsCheckpoint() {
    return recorder.wantsCheckpoint();
  }

  /** That all is well is noted only when there is something to go on from. */
  @Override
  public void note(String trouble) {
    if (!trouble.isEmpty() || recorder.begins()) {
      try {
        unwritten.say(trouble);
      } catch (IOException e) {
        LOG.error("What is not on disk cannot be noted in {}", folder, e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (unwritten) {
      boolean begins = recorder.begins();
      recorder.close();
      if (begins && !gap) {
        unwritten.say("");
      }
    }
  }
}
