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

  RecorderTape(Recorder recorder, Path folder, RecordingRetention retention) {
    this.recorder = recorder;
    this.folder = folder;
    this.retention = retention;
  }

  @Override
  public void begin(Checkpoint checkpoint) throws IOException {
    recorder.begin(checkpoint);
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
  }

  @Override
  public boolean wantsCheckpoint() {
    return recorder.wantsCheckpoint();
  }

  @Override
  public void close() throws IOException {
    recorder.close();
  }
}
