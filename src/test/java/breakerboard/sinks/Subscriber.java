package breakerboard.sinks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Somebody who trades and listens; a line that does not come fails the test. */
final class Subscriber implements AutoCloseable {
  private static final int BOUND_MILLIS = 30_000;

  private final Socket socket;
  private final BufferedReader lines;

  Subscriber(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(BOUND_MILLIS);
    lines =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  String next() throws IOException {
    String line = lines.readLine();
    if (line == null) {
      throw new AssertionError("the line was cut");
    }
    return line;
  }

  /** The next line of which this holds. */
  String next(Predicate<String> wanted) throws IOException {
    String line = next();
    while (!wanted.test(line)) {
      line = next();
    }
    return line;
  }

  List<String> rest() throws IOException {
    List<String> rest = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      rest.add(line);
    }
    return rest;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
