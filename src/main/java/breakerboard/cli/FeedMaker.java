package breakerboard.cli;

import breakerboard.desk.Desk;
import breakerboard.domain.SymbolTable;
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
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Makes the feeds of a desk, each from where that desk last read it. */
final class FeedMaker {
  private final Desk desk;
  private final SymbolTable symbols;
  private final SymbolTable books = new SymbolTable(Limits.BOOKS);
  private final Playback playback;
  private final LongSupplier clock;
  private final Optional<OpenedRecording> recording;

  /**
   * @param clock by which what comes live is stamped, nanoseconds since the epoch
   * @param recording that is played, if one is
   */
  FeedMaker(
      Desk desk,
      SymbolTable symbols,
      Playback playback,
      LongSupplier clock,
      Optional<OpenedRecording> recording) {
    this.desk = desk;
    this.symbols = symbols;
    this.playback = playback;
    this.clock = clock;
    this.recording = recording;
  }

  /**
   * Opens a feed, so that a port in use or a missing file shows at once.
   *
   * @throws FeedException with a sentence when it cannot be used
   */
  Feed make(String uri, FeedUri parsed) throws FeedException {
    return switch (parsed) {
      case FeedUri.OfFile(Path path) -> {
        FileFeed.check(path);
        yield new FileFeed(uri, path, symbols, books, playback, resume(uri));
      }
      case FeedUri.Tail(Path path) ->
          new TailFeed(uri, path, symbols, books, clock, Thread::sleep, resume(uri));
      case FeedUri.TcpListen address -> new TcpListenFeed(uri, address, symbols, books, clock);
      case FeedUri.Tcp address -> new TcpFeed(uri, address, symbols, books, clock, Thread::sleep);
      case FeedUri.Stdin() -> new StdinFeed(System.in, symbols, books, clock);
      case FeedUri.Recording _ ->
          new RecordingFeed(uri, recording.orElseThrow().inputs(), playback);
      case FeedUri.Demo(String name) ->
          new DemoFeed(uri, name, symbols, playback, desk.lastLine(uri));
    };
  }

  /** Where a feed stood when this desk last read it. */
  private Resume resume(String uri) {
    return new Resume(
        desk.positions().stream().filter(position -> position.feed().equals(uri)).findFirst(),
        desk.lastLine(uri));
  }
}
