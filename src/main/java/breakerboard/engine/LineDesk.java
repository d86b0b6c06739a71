package breakerboard.engine;

import breakerboard.breakers.FeedLines;
import breakerboard.domain.Observation;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Takes the lines of the feeds: each observation is used by its book, or refused. */
final class LineDesk {
  private final DeskFloor desk;
  private final EventLog log;
  private final FeedLedger feeds;
  private final EngineListener listener;
  private final boolean live;
  private final Map<String, BookEngine> books;
  private final Map<String, FeedLines> feedLines = new HashMap<>();
  private long observations;

  /**
   * @param books of the desk by name, as they join
   */
  LineDesk(
      DeskFloor desk,
      EventLog log,
      FeedLedger feeds,
      EngineListener listener,
      boolean live,
      Map<String, BookEngine> books) {
    this.desk = desk;
    this.log = log;
    this.feeds = feeds;
    this.listener = listener;
    this.live = live;
    this.books = books;
  }

  void observe(Observation observation) {
    BookEngine book = books.get(observation.book());
    Admission admission =
        book == null ? admitNew(observation) : book.intake().admit(observation, log.clock(), live);
    if (admission == Admission.USED && book != null) {
      use(observation, book);
      return;
    }
    if (admission == Admission.USED) {
      Optional<BookEngine> joined = desk.book(observation.book());
      if (joined.isPresent()) {
        use(observation, joined.get());
        return;
      }
      admission = Admission.NO_ROOM;
    }
    if (book != null) {
      book.refuse();
    }
    if (admission == Admission.REPEATED) {
      lines(observation.feed()).line(false);
      feeds.repeated(observation);
      return;
    }
    refuse(
        new RefusedLine(
            observation.feed(),
            observation.line(),
            "ts",
            admission.reason(),
            observation.arrival()));
  }

  /** Of a book that the desk does not have: a line that is refused makes none. */
  private Admission admitNew(Observation observation) {
    Admissions admissions = new Admissions();
    admissions.reconfigure(desk.configuration().settings(observation.book()));
    return admissions.admit(observation, log.clock(), live);
  }

  private void use(Observation observation, BookEngine book) {
    observations++;
    linesOf(observation.feed(), book).line(false);
    feeds.used(observation);
    book.use(observation);
    desk.dueBy(Math.min(book.dueNoEarlierThan(), feeds.silenceDue()));
    listener.used(book.name());
  }

  private FeedLines linesOf(String feed, BookEngine book) {
    BookIntake intake = book.intake();
    if (!intake.feed().equals(feed)) {
      intake.feed(feed, lines(feed));
    }
    return intake.feedLines();
  }

  /** The newest lines of a feed, whichever books it feeds. */
  FeedLines lines(String feed) {
    return feedLines.computeIfAbsent(feed, _ -> new FeedLines());
  }

  void refuse(RefusedLine line) {
    if (line.line() != RefusedLine.NO_LINE) {
      lines(line.feed()).line(true);
    }
    feeds.refused(line);
    listener.refused(line);
    desk.reschedule();
  }

  /** Used observations so far. */
  long observations() {
    return observations;
  }

  void save(StateWriter out) {
    out.version(1);
    out.integer("observations", observations);
    StateWriter all = out.part("feeds");
    feedLines.forEach((feed, lines) -> lines.save(all.part(feed)));
  }

  void restore(StateReader in) {
    observations = in.integer("observations");
    StateReader all = in.savedPart("feeds");
    all.savedParts().forEach(feed -> lines(feed).restore(all.savedPart(feed)));
  }
}
