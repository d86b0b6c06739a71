package breakerboard.cli;

import breakerboard.feed.FeedException;
import breakerboard.feed.FeedUri;
import breakerboard.feed.TcpListenFeed;
import java.util.ArrayList;
import java.util.List;

/** What can be said of a console's feeds before any of them is opened. */
final class Feeds {
  private Feeds() {}

  /**
   * Reads the address of a feed.
   *
   * @throws FeedException with a sentence when no console could read from it
   */
  static FeedUri parse(String uri) throws FeedException {
    FeedUri parsed = FeedUri.parse(uri);
    switch (parsed) {
      case FeedUri.Demo(String name) -> DemoFeed.check(uri, name);
      case FeedUri.TcpListen address -> TcpListenFeed.check(uri, address);
      case FeedUri.Tcp address when !address.token().isEmpty() ->
          throw new FeedException(
              uri.replaceFirst("\\?token=.*", "")
                  + " takes no token: a console that connects out sends nothing; leave it out.");
      case FeedUri.OfFile _,
          FeedUri.Tail _,
          FeedUri.Tcp _,
          FeedUri.Stdin _,
          FeedUri.Recording _ -> {}
    }
    return parsed;
  }

  /**
   * Reads the addresses of all feeds of one console.
   *
   * @throws FeedException with a sentence when one cannot be read from, or not beside the others
   */
  static List<FeedUri> parse(List<String> uris) throws FeedException {
    List<FeedUri> parsed = new ArrayList<>();
    for (String uri : uris) {
      parsed.add(parse(uri));
    }
    together(parsed);
    return parsed;
  }

  /**
   * Looks whether one console can read from all of them.
   *
   * @throws FeedException with a sentence when it cannot
   */
  static void together(List<FeedUri> feeds) throws FeedException {
    if (feeds.size() > 1 && feeds.stream().anyMatch(FeedUri.Recording.class::isInstance)) {
      throw new FeedException(
          "A recording holds all feeds of its desk and runs alone: leave the other feeds out.");
    }
    long recorded = feeds.stream().filter(FeedUri::plays).count();
    if (recorded > 0 && recorded < feeds.size()) {
      throw new FeedException(
          "Recorded feeds (file:, demo:) play in their own time and cannot run beside live ones: start two consoles.");
    }
  }
}
