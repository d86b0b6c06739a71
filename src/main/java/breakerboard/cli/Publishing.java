package breakerboard.cli;

import breakerboard.desk.TradingBoard;
import breakerboard.feed.FeedException;
import breakerboard.feed.FeedUri;
import breakerboard.sinks.PublishFile;
import breakerboard.sinks.PublishSocket;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where the trading state is published, as start options and configuration alike write it. */
final class Publishing {
  private Publishing() {}

  /**
   * Looks whether an address can be published to.
   *
   * @throws FeedException with a sentence when it cannot
   */
  static void check(String uri) throws FeedException {
    if (!(FeedUri.parse(uri) instanceof FeedUri.OfFile)) {
      loopback(uri);
    }
  }

  private static void loopback(String uri) throws FeedException {
    if (!(FeedUri.parse(uri) instanceof FeedUri.TcpListen(String host, int _, String _))) {
      throw new FeedException(
          uri + " cannot be published to: write file:PATH or tcp-listen:HOST:PORT.");
    }
    try {
      if (InetAddress.getByName(host).isLoopbackAddress()) {
        return;
      }
    } catch (UnknownHostException e) {
      throw new FeedException(
          uri + " names no machine that is known: write 127.0.0.1 and a port.", e);
    }
    throw new FeedException(
        uri + " would be read beyond this machine: publish on 127.0.0.1 and let others tunnel.");
  }

  /**
   * Begins to publish.
   *
   * @param desk the desk's name in the lines
   * @throws IOException with a sentence when the file cannot be written or the port is taken
   */
  static Closeable open(String uri, String desk, TradingBoard board) throws IOException {
    check(uri);
    return switch (FeedUri.parse(uri)) {
      case FeedUri.TcpListen(String host, int port, String _) ->
          new PublishSocket(host, port, desk, board);
      case FeedUri.OfFile file -> new PublishFile(file.path(), desk, board);
      default -> throw new IllegalStateException(uri);
    };
  }
}
