package breakerboard.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of this machine. */
final class Ports {
  private Ports() {}

  static ServerSocket taken() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  /** One that nobody has now. */
  static int free() throws IOException {
    try (ServerSocket once = taken()) {
      return once.getLocalPort();
    }
  }
}
