package breakerboard.cli;

import breakerboard.access.GuardedGateway;
import breakerboard.access.SignIns;
import breakerboard.access.UnlistedGateway;
import breakerboard.config.Configuration;
import breakerboard.desk.Desk;
import breakerboard.desk.DeskClock;
import breakerboard.desk.EngineGateway;
import breakerboard.desk.OpeningCancelledException;
import breakerboard.desk.OpeningWatch;
import breakerboard.domain.Answer;
import breakerboard.domain.ConfigNode.Members;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.Event;
import breakerboard.domain.Submission;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.engine.EngineListener;
import breakerboard.feed.Feed;
import breakerboard.feed.FeedException;
import breakerboard.feed.FeedUri;
import breakerboard.feed.Playback;
import breakerboard.journal.DeskRecords;
import breakerboard.journal.DeskRecords.Revived;
import breakerboard.journal.JournalException;
import breakerboard.journal.JournalledGateway;
import breakerboard.journal.Keeping;
import breakerboard.sinks.LineFile;
import breakerboard.wire.EventsWriter;
import breakerboard.wire.ReadingsWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A supervising desk with its feeds and outputs, wired together; closing it ends them in order. */
final class Session implements Closeable {
  private static final Duration GAP = Duration.ofMinutes(20);

  private final Playback playback;
  private final boolean live;
  private final Desk desk;
  private final DeskClock clock;
  private final Optional<Keeping> keeping;
  private final Optional<DeskRecords> records;
  private final Deque<Closeable> outputs = new ArrayDeque<>();
  private final SymbolTable symbols = new SymbolTable(Limits.SYMBOLS);
  private final EngineGateway gateway;
  private final FeedThreads feeds;
  private Optional<ConfigurationFile> file = Optional.empty();
  private Runnable atStart = () -> {};

  /**
   * A desk that keeps nothing.
   *
   * @throws FeedException with a sentence when a feed cannot be used
   */
  Session(Configuration configuration, List<String> uris, double speed) throws IOException {
    this(configuration, uris, speed, Optional.empty(), OpeningWatch.NONE);
  }

  /**
   * Opens every feed, so that a port in use or a missing file shows at once; a desk that is kept
   * goes on where it ended.
   *
   * @param uris at least one
   * @param speed of recorded feeds, {@link Playback#MAXIMUM} for as fast as possible
   * @param keeping where what happens is kept
   * @param watch looks on while what is kept is brought back
   * @throws FeedException with a sentence when a feed cannot be used
   * @throws JournalException with a sentence when what is kept cannot be used
   */
  Session(
      Configuration configuration,
      List<String> uris,
      double speed,
      Optional<Keeping> keeping,
      OpeningWatch watch)
      throws IOException {
    List<FeedUri> parsed = Feeds.parse(uris);
    live = parsed.stream().noneMatch(FeedUri::plays);
    playback = new Playback(speed, System::nanoTime, GAP);
    this.keeping = keeping;
    records =
        keeping.isPresent()
            ? Optional.of(DeskRecords.open(keeping.get(), watch))
            : Optional.empty();
    records.ifPresent(outputs::addLast);
    try {
      Optional<OpenedRecording> recording =
          parsed.getFirst() instanceof FeedUri.Recording wanted
              ? Optional.of(OpenedRecording.open(wanted, symbols, this::now))
              : Optional.empty();
      recording.ifPresent(outputs::addLast);
      Optional<Revived> revived = Optional.empty();
      if (records.isPresent()) {
        revived = Optional.of(records.get().revive(configuration, symbols, this::now, live));
      }
      desk =
          revived
              .map(Revived::desk)
              .or(() -> recording.map(OpenedRecording::desk))
              .orElseGet(() -> new Desk(configuration, symbols, this::now, live));
      if (!live) {
        desk.recorded();
      }
      clock = new DeskClock(Session::wallClock, System::nanoTime, live ? desk.time() : Times.NEVER);
      List<Feed> made = new ArrayList<>();
      FeedMaker maker = new FeedMaker(desk, symbols, playback, this::now, recording);
      for (int i = 0; i < uris.size(); i++) {
        Feed feed = maker.make(uris.get(i), parsed.get(i));
        made.add(feed);
        if (feed instanceof Closeable open) {
          outputs.addFirst(open);
        }
      }
      gateway = keep(revived);
      Optional<DeskClock> wall = live ? Optional.of(clock) : Optional.empty();
      boolean ownTicks = recording.isPresent();
      feeds =
          new FeedThreads(
              made,
              desk,
              new FeedThreads.Time(this::now, wall, () -> live || !ownTicks && timed()),
              () -> records.filter(DeskRecords::behind).isPresent());
    } catch (IOException | OpeningCancelledException e) {
      closeWhatIsOpen(e);
      throw e;
    }
  }

  /** Takes down what happens; an operator's answer is told once it is on disk. */
  private EngineGateway keep(Optional<Revived> revived) throws JournalException {
    if (records.isEmpty() || revived.isEmpty()) {
      return desk;
    }
    records.get().begin(revived.get(), symbols, () -> live ? now() : wallClock());
    return new JournalledGateway(desk, records.get().journal());
  }

  private void closeWhatIsOpen(Exception because) {
    for (Closeable open : outputs) {
      try {
        open.close();
      } catch (IOException e) {
        because.addSuppressed(e);
      }
    }
  }

  /** Nanoseconds since the epoch. */
  static long wallClock() {
    return Times.nanos(Instant.now());
  }

  /** The desk's time now: of the recording, or of the wall. */
  long now() {
    return live ? clock.getAsLong() : playback.now();
  }

  /** Whether what is played passes in time, and not as fast as it can. */
  private boolean timed() {
    return playback.speed() != Playback.MAXIMUM;
  }

  Desk desk() {
    return desk;
  }

  /** Whether it supervises the present, and not a recording. */
  boolean live() {
    return live;
  }

  /** Completes when every feed has come to its end; live feeds never do. */
  CompletableFuture<Void> ended() {
    return feeds.ended();
  }

  /** Why a feed could not be played to its end; empty when none failed. */
  String unusable() {
    return feeds.unusable();
  }

  void add(Closeable output) {
    outputs.addLast(output);
  }

  /** Ends the feeds and takes in what they have sent; empty when the engine did not end in time. */
  Optional<DeskSnapshot> end() {
    feeds.end();
    return desk.end();
  }

  /** Writes every event to a file. */
  void events(Path path) throws IOException {
    LineFile out = new LineFile(path);
    add(out);
    desk.listen(
        new EngineListener() {
          @Override
          public void event(Event event) {
            out.write(EventsWriter.line(event));
          }
        });
  }

  /**
   * Names the configuration file's document: where it was changed while no console ran, it is
   * applied at the start.
   *
   * @param operator who starts the console
   */
  void configured(Members document, String operator) {
    file =
        keeping.map(
            kept -> new ConfigurationFile(new KnownDocument(kept.journal()), gateway, operator));
    atStart = () -> file.ifPresent(each -> each.applyIfChanged(document));
  }

  /** The configuration file holds this now. */
  void saved(Members document) {
    file.ifPresent(each -> each.saved(document));
  }

  /** What is kept of the desk; empty where nothing is. */
  Optional<DeskRecords> records() {
    return records;
  }

  /** The way to the engine on which only who is signed in acts; refusals are written down too. */
  EngineGateway guarded(SignIns operators) {
    return journalled(new GuardedGateway(desk, operators, this::refused));
  }

  /** The way to the engine of a desk without a list of operators. */
  EngineGateway unlisted() {
    return journalled(new UnlistedGateway(desk, Session::wallClock, this::refused));
  }

  private EngineGateway journalled(EngineGateway guard) {
    return records
        .<EngineGateway>map(kept -> new JournalledGateway(guard, kept.journal()))
        .orElse(guard);
  }

  private void refused(Submission submission, Answer answer) {
    records.ifPresent(
        kept -> {
          var _ = kept.journal().command(submission, answer);
        });
  }

  /** The way to the engine that refuses nobody. */
  EngineGateway gateway() {
    return gateway;
  }

  /** Writes a reading for each used observation to a file. */
  void readings(Path path) throws IOException {
    LineFile out = new LineFile(path);
    add(out);
    desk.listen(
        new EngineListener() {
          @Override
          public void used(String book) {
            desk.snapshot(book).ifPresent(b -> out.write(ReadingsWriter.line(b)));
          }
        });
  }

  /** Starts the engine, the clock and the feeds. */
  void start() {
    desk.start();
    atStart.run();
    feeds.start();
  }

  /**
   * Ends feeds, engine and outputs, in this order; what is published says last that nobody
   * supervises.
   */
  @Override
  public synchronized void close() throws IOException {
    var _ = end();
    desk.close();
    while (!outputs.isEmpty()) {
      outputs.removeFirst().close();
    }
  }
}
