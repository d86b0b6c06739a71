package breakerboard.feed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Opens server sockets with a sentence for whoever asked. */
final class Listening {
  private Listening() {}

  /**
   * Takes the port.
   *
   * @param guarded whether producers must show a token, without which only the loopback is opened
   * @throws FeedException with a sentence when it cannot be had
   */
  static ServerSocket on(String uri, String host, int port, boolean guarded) throws FeedException {
    InetAddress address = check(uri, host, guarded);
    try {
      ServerSocket server = new ServerSocket();
      try {
        server.bind(new InetSocketAddress(address, port));
        return server;
      } catch (IOException e) {
        server.close();
        throw e;
      }
    } catch (IOException e) {
      throw new PortTakenException(
          uri + " cannot listen (" + e.getMessage() + "): choose a free port of this machine.", e);
    }
  }

  /**
   * Looks whether it may be listened on, and opens nothing.
   *
   * @throws FeedException with a sentence when it may not
   */
  static InetAddress check(String uri, String host, boolean guarded) throws FeedException {
    InetAddress address = address(uri, host);
    if (!address.isLoopbackAddress() && !guarded) {
      throw new FeedException(
          uri
              + " listens beyond this machine: add ?token=… so that only those who know it may send,"
              + " or listen on 127.0.0.1.");
    }
    return address;
  }

  private static InetAddress address(String uri, String host) throws FeedException {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new FeedException(
          uri + " names no machine that is known: write an address of this one, or 127.0.0.1.", e);
    }
  }
}
