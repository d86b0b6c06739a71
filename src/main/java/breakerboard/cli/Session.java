package breakerboard.cli;

import breakerboard.config.Configuration;
import breakerboard.desk.Desk;
import breakerboard.desk.EngineGateway;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.Event;
import breakerboard.domain.FeedReport;
import breakerboard.domain.FeedState;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.engine.EngineListener;
import breakerboard.feed.Feed;
import breakerboard.feed.FeedException;
import breakerboard.feed.FeedUri;
import breakerboard.feed.FileFeed;
import breakerboard.feed.Playback;
import breakerboard.feed.Resume;
import breakerboard.feed.StdinFeed;
import breakerboard.feed.TailFeed;
import breakerboard.feed.TcpFeed;
import breakerboard.feed.TcpListenFeed;
import breakerboard.journal.Journal;
import breakerboard.journal.JournalException;
import breakerboard.journal.JournalledGateway;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A supervising desk with its feeds and outputs, wired together; closing it ends them in order. */
final class Session implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);
  private static final long TICK_NANOS = Duration.ofMillis(250).toNanos();
  private static final Duration GAP = Duration.ofMinutes(20);

  private final Playback playback;
  private final boolean live;
  private final Desk desk;
  private final List<Feed> feeds = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Deque<Closeable> outputs = new ArrayDeque<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final SymbolTable symbols = new SymbolTable(Limits.SYMBOLS);
  private final SymbolTable books = new SymbolTable(Limits.BOOKS);
  private EngineGateway gateway;
  private volatile boolean closing;
  private volatile String unusable = "";

  /**
   * Opens every feed, so that a port in use or a missing file shows at once.
   *
   * @param uris at least one
   * @param speed of recorded feeds, {@link Playback#MAXIMUM} for as fast as possible
   * @throws FeedException with a sentence when a feed cannot be used
   */
  Session(Configuration configuration, List<String> uris, double speed) throws FeedException {
    List<FeedUri> parsed = Feeds.parse(uris);
    live = parsed.stream().noneMatch(FeedUri::plays);
    playback = new Playback(speed, System::nanoTime, GAP);
    desk = new Desk(configuration, symbols, this::now, live);
    gateway = desk;
    try {
      for (int i = 0; i < uris.size(); i++) {
        feeds.add(feed(uris.get(i), parsed.get(i)));
      }
    } catch (FeedException e) {
      closeWhatIsOpen(e);
      throw e;
    }
  }

  private void closeWhatIsOpen(FeedException because) {
    for (Closeable open : outputs) {
      try {
        open.close();
      } catch (IOException e) {
        because.addSuppressed(e);
      }
    }
  }

  private Feed feed(String uri, FeedUri parsed) throws FeedException {
    return switch (parsed) {
      case FeedUri.OfFile(Path path) -> {
        FileFeed.check(path);
        yield new FileFeed(uri, path, symbols, books, playback, Resume.none());
      }
      case FeedUri.Tail(Path path) ->
          new TailFeed(uri, path, symbols, books, Session::wallClock, Thread::sleep, Resume.none());
      case FeedUri.TcpListen address -> {
        TcpListenFeed listening =
            new TcpListenFeed(uri, address, symbols, books, Session::wallClock);
        outputs.addLast(listening);
        yield listening;
      }
      case FeedUri.Tcp address ->
          new TcpFeed(uri, address, symbols, books, Session::wallClock, Thread::sleep);
      case FeedUri.Stdin() -> new StdinFeed(System.in, symbols, books, Session::wallClock);
      case FeedUri.Demo(String name) -> new DemoFeed(uri, name, symbols, playback);
    };
  }

  /** Nanoseconds since the epoch. */
  static long wallClock() {
    return Times.nanos(Instant.now());
  }

  /** The desk's time now: of the recording, or of the wall. */
  long now() {
    return live ? wallClock() : playback.now();
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
    return ended;
  }

  /** Why a feed could not be played to its end; empty when none failed. */
  String unusable() {
    return unusable;
  }

  void add(Closeable output) {
    outputs.addLast(output);
  }

  /** Ends the feeds and takes in what they have sent; empty when the engine did not end in time. */
  Optional<DeskSnapshot> end() {
    closing = true;
    threads.forEach(Thread::interrupt);
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
   * Writes everything that happens to a journal; an operator's answer is told once it is in it.
   *
   * @throws JournalException with a sentence when it cannot be used
   */
  void journal(Path path) throws JournalException {
    Journal journal = Journal.open(path);
    add(journal);
    Configuration first = desk.configuration();
    journal.configured(first, first, "", "", wallClock());
    desk.listen(
        new EngineListener() {
          @Override
          public void event(Event event) {
            journal.event(event);
          }

          @Override
          public void configured(
              Configuration former, Configuration now, String operator, String reason, long time) {
            journal.configured(former, now, operator, reason, time);
          }
        });
    gateway = new JournalledGateway(desk, journal, this::now);
  }

  /** The operator's way to the engine. */
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
    CountDownLatch running = new CountDownLatch(feeds.size());
    for (Feed feed : feeds) {
      threads.add(
          Thread.ofPlatform().name("feed " + feed.uri()).daemon().start(() -> run(feed, running)));
    }
    threads.add(Thread.ofPlatform().name("clock").daemon().start(this::tick));
    threads.add(
        Thread.ofVirtual()
            .name("ends")
            .start(
                () -> {
                  try {
                    running.await();
                    ended.complete(null);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                }));
  }

  private void run(Feed feed, CountDownLatch running) {
    try {
      feed.run(desk);
    } catch (IOException e) {
      unusable = String.valueOf(e.getMessage());
      lost(feed, unusable);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      LOG.error("The feed {} failed and is read no further", feed.uri(), e);
      unusable = feed.uri() + " failed: " + e + ".";
      lost(feed, unusable);
    } finally {
      running.countDown();
    }
  }

  private void lost(Feed feed, String why) {
    try {
      desk.put(new FeedReport(feed.uri(), FeedState.LOST, why, now()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tick() {
    while (!closing) {
      long now = now();
      if (now != Times.NEVER && playback.speed() != Playback.MAXIMUM) {
        desk.tick(now);
      }
      LockSupport.parkNanos(TICK_NANOS);
    }
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
