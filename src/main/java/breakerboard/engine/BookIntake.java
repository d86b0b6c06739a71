package breakerboard.engine;

import breakerboard.breakers.BookFacts;
import breakerboard.breakers.FeedLines;
import breakerboard.config.Settings;
import breakerboard.domain.Observation;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import java.util.function.Function;

/** What comes into one book: which observations it takes, how many it took, and by which feed. */
final class BookIntake {
  private final BookFacts facts;
  private final Admissions admissions = new Admissions();
  private long observations;
  private long refused;
  private String feed = "";
  private FeedLines feedLines = new FeedLines();

  /** Whether its lines are those of a feed, of one without a name too. */
  private boolean fed;

  BookIntake(BookFacts facts) {
    this.facts = facts;
  }

  void reconfigure(Settings settings) {
    admissions.reconfigure(settings);
  }

  /**
   * Why the observation cannot be used, or how.
   *
   * @param clock the desk clock
   * @param live whether the feed's clock can be ahead of the desk's
   */
  Admission admit(Observation observation, long clock, boolean live) {
    return admissions.admit(observation, clock, live);
  }

  /** The observation is used: it belongs to the facts. */
  void use(Observation observation) {
    admissions.used(observation);
    observations++;
    facts.apply(observation, admissions.newest());
  }

  /** A line of this book was not used. */
  void refuse() {
    refused++;
  }

  /** The feed of its newest observation. */
  String feed() {
    return feed;
  }

  FeedLines feedLines() {
    return feedLines;
  }

  void feed(String uri, FeedLines lines) {
    fed = true;
    feed = uri;
    feedLines = lines;
    facts.feedLines(lines);
  }

  /** Used so far. */
  long observations() {
    return observations;
  }

  /** Refused so far. */
  long refused() {
    return refused;
  }

  /** Time of the newest used observation, {@link breakerboard.domain.Times#NEVER} before it. */
  long newest() {
    return admissions.newest();
  }

  /** Into the part of its book; all of it but the lines of its feed, which other books share. */
  void save(StateWriter out) {
    out.integer("observations", observations);
    out.integer("refused", refused);
    out.flag("fed", fed);
    out.text("feed", feed);
    admissions.save(out.part("admissions"));
  }

  /**
   * Goes on from there.
   *
   * @param lines of a feed
   */
  void restore(StateReader in, Function<String, FeedLines> lines) {
    observations = in.integer("observations");
    refused = in.integer("refused");
    if (in.flag("fed")) {
      String uri = in.text("feed");
      feed(uri, lines.apply(uri));
    }
    admissions.restore(in.savedPart("admissions"));
  }
}
