package breakerboard.cli;

import breakerboard.desk.Intake;
import breakerboard.domain.FeedReport;
import breakerboard.domain.FeedState;
import breakerboard.domain.Input;
import breakerboard.feed.Feed;
import breakerboard.feed.Playback;
import breakerboard.journal.RecordedInputs;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Plays what a desk took in, commands and ticks too, by the times at which it arrived. */
final class RecordingFeed implements Feed {
  private static final String BREAKS_OFF = "inputs are missing from here on: ";

  private final String uri;
  private final RecordedInputs inputs;
  private final Playback playback;
  private final Playback.Reel reel;

  RecordingFeed(String uri, RecordedInputs inputs, Playback playback) {
    this.uri = uri;
    this.inputs = inputs;
    this.playback = playback;
    this.reel = playback.reel();
  }

  @Override
  public String uri() {
    return uri;
  }

  @Override
  public void run(Intake intake) throws IOException, InterruptedException {
    try {
      play(intake);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      reel.end();
    }
  }

  private void play(Intake intake) throws InterruptedException {
    boolean first = true;
    while (inputs.hasNext()) {
      Input input = inputs.next();
      reel.await(input.arrival());
      if (first) {
        intake.put(new FeedReport(uri, FeedState.CONNECTED, "playing", input.arrival()));
        first = false;
      }
      intake.put(input);
    }
    intake.put(
        inputs
            .missing()
            .map(why -> new FeedReport(uri, FeedState.LOST, BREAKS_OFF + why, playback.now()))
            .orElseGet(
                () ->
                    new FeedReport(
                        uri, FeedState.ENDED, "the recording has ended", playback.now())));
  }
}
