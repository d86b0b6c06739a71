package breakerboard.cli;

import breakerboard.desk.Intake;
import breakerboard.domain.FeedReport;
import breakerboard.domain.FeedState;
import breakerboard.domain.Observation;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.feed.Feed;
import breakerboard.feed.FeedException;
import breakerboard.feed.Playback;
import breakerboard.scenario.Scenario;

/**
 * Plays a built-in scenario: {@code demo:NAME}, or {@code demo:NAME:SESSIONS} for its first days
 * only.
 */
final class DemoFeed implements Feed {
  /** Books, spacing and seed of the demo as it is shown. */
  private static final int BOOKS = 3;

  private static final int STEP_SECONDS = 10;
  private static final long SEED = 2020;

  private static final String SCHEME = "demo:";

  private final String uri;
  private final Scenario scenario;
  private final int sessions;
  private final SymbolTable symbols;
  private final Playback playback;
  private final Playback.Reel reel;
  private final long taken;

  /**
   * @param taken how many observations this desk has taken of it before
   */
  DemoFeed(String uri, String name, SymbolTable symbols, Playback playback, long taken)
      throws FeedException {
    this.uri = uri;
    this.symbols = symbols;
    this.playback = playback;
    this.scenario = scenario(uri, name);
    this.sessions = sessions(uri, name, scenario);
    this.reel = playback.reel();
    this.taken = taken;
  }

  /**
   * Looks whether there is such a scenario.
   *
   * @throws FeedException with a sentence when there is not
   */
  static void check(String uri, String name) throws FeedException {
    var _ = sessions(uri, name, scenario(uri, name));
  }

  private static Scenario scenario(String uri, String name) throws FeedException {
    return Scenario.find(name.split(":", 2)[0])
        .orElseThrow(
            () ->
                new FeedException(
                    uri
                        + " is no scenario: write demo: and one of "
                        + String.join(", ", Scenario.names())
                        + "."));
  }

  private static int sessions(String uri, String name, Scenario scenario) throws FeedException {
    String[] parts = name.split(":", 2);
    return parts.length == 1 ? scenario.sessions() : sessions(uri, parts[1]);
  }

  /** A feed's address; a scenario's with what of it is reconstructed or made up. */
  static String label(String uri) {
    return uri.startsWith(SCHEME)
        ? Scenario.find(uri.substring(SCHEME.length()).split(":", 2)[0])
            .map(scenario -> uri + " (" + scenario.label() + ")")
            .orElse(uri)
        : uri;
  }

  private static int sessions(String uri, String text) throws FeedException {
    if (text.matches("[1-9][0-9]{0,3}")) {
      return Integer.parseInt(text);
    }
    throw new FeedException(uri + " has no usable number of sessions: write 1 or more.");
  }

  @Override
  public String uri() {
    return uri;
  }

  @Override
  public void run(Intake intake) throws InterruptedException {
    try {
      play(intake);
    } finally {
      reel.end();
    }
  }

  private void play(Intake intake) throws InterruptedException {
    Played played = new Played(intake);
    scenario.play(symbols, sessions, BOOKS, STEP_SECONDS, SEED, played::take);
    intake.put(new FeedReport(uri, FeedState.ENDED, "the scenario has ended", played.lastTime));
  }

  /** Counts the observations as if they were lines, and leaves out those that were taken before. */
  private final class Played {
    private final Intake intake;
    private long line;
    private long lastTime = Times.NEVER;

    private Played(Intake intake) {
      this.intake = intake;
    }

    private void take(Observation observation) throws InterruptedException {
      line++;
      lastTime = observation.time();
      if (line <= taken) {
        return;
      }
      reel.await(lastTime);
      if (line == taken + 1) {
        intake.put(
            new FeedReport(uri, FeedState.CONNECTED, "playing " + scenario.label(), lastTime));
      }
      intake.put(observation.from(uri, line));
    }
  }
}
