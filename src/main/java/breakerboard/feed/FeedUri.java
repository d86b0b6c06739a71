package breakerboard.feed;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;

/** Where observations come from, as it is written on the command line and in a configuration. */
public sealed interface FeedUri {
  int LAST_PORT = 65_535;

  record OfFile(Path path) implements FeedUri {}

  record Tail(Path path) implements FeedUri {}

  /**
   * @param token producers must send it as their first line; empty when none is asked for
   */
  record TcpListen(String host, int port, String token) implements FeedUri {}

  /**
   * @param token the first line that the other side asks of a producer; empty when it asks for none
   */
  record Tcp(String host, int port, String token) implements FeedUri {}

  record Stdin() implements FeedUri {}

  record Demo(String scenario) implements FeedUri {}

  /**
   * What a desk took in on a day.
   *
   * @param from when it begins to play, UTC; midnight for the whole day
   * @param folder of the recordings; empty for the usual one
   */
  record Recording(LocalDateTime from, String folder) implements FeedUri {
    private static final char AT = '@';

    private static Recording parse(String whole, String text) throws FeedException {
      int at = text.indexOf(AT);
      String when = at < 0 ? text : text.substring(0, at);
      String folder = at < 0 ? "" : text.substring(at + 1);
      try {
        return new Recording(
            when.contains("T") ? LocalDateTime.parse(when) : LocalDate.parse(when).atStartOfDay(),
            folder);
      } catch (DateTimeParseException e) {
        throw new FeedException(
            whole
                + " names no day: write recording:2026-11-27 or recording:2026-11-27T14:03 (UTC), and @FOLDER"
                + " behind it where the recordings are not in the usual place.",
            e);
      }
    }
  }

  /** Whether it plays recorded time instead of living in the present. */
  default boolean plays() {
    return switch (this) {
      case OfFile _, Demo _, Recording _ -> true;
      case Tail _, TcpListen _, Tcp _, Stdin _ -> false;
    };
  }

  /**
   * Reads a URI.
   *
   * @throws FeedException with a sentence when it is none
   */
  static FeedUri parse(String text) throws FeedException {
    int colon = text.indexOf(':');
    String scheme = colon < 0 ? text : text.substring(0, colon);
    String rest = colon < 0 ? "" : text.substring(colon + 1);
    return switch (scheme) {
      case "file" -> new OfFile(path(text, rest));
      case "tail" -> new Tail(path(text, rest));
      case "stdin" -> new Stdin();
      case "demo" -> new Demo(rest);
      case "recording" -> Recording.parse(text, rest);
      case "tcp" -> {
        Address address = Address.parse(text, rest);
        yield new Tcp(address.host(), address.port(), address.token());
      }
      case "tcp-listen" -> {
        Address address = Address.parse(text, rest);
        yield new TcpListen(address.host(), address.port(), address.token());
      }
      default ->
          throw new FeedException(
              text
                  + " is no feed: write file:PATH, tail:PATH, tcp-listen:HOST:PORT, tcp:HOST:PORT, stdin:,"
                  + " demo:NAME or recording:DAY.");
    };
  }

  private static Path path(String text, String rest) throws FeedException {
    if (rest.isBlank()) {
      throw new FeedException(text + " names no file: write the path behind the colon.");
    }
    try {
      return Path.of(rest);
    } catch (InvalidPathException e) {
      throw new FeedException(text + " is no path (" + e.getReason() + ").", e);
    }
  }

  /** {@code HOST:PORT} with an optional {@code ?token=…}. */
  record Address(String host, int port, String token) {
    private static final String TOKEN = "?token=";

    static Address parse(String whole, String text) throws FeedException {
      int question = text.indexOf(TOKEN);
      String address = question < 0 ? text : text.substring(0, question);
      String token = question < 0 ? "" : text.substring(question + TOKEN.length());
      int colon = address.lastIndexOf(':');
      if (colon <= 0) {
        throw new FeedException(whole + " has no host and port: write HOST:PORT.");
      }
      try {
        int port = Integer.parseInt(address.substring(colon + 1));
        if (port >= 0 && port <= LAST_PORT) {
          return new Address(address.substring(0, colon), port, token);
        }
      } catch (NumberFormatException e) {
        throw new FeedException(
            whole + " has no usable port: write a number from 0 to " + LAST_PORT + ".", e);
      }
      throw new FeedException(
          whole + " has no usable port: write a number from 0 to " + LAST_PORT + ".");
    }
  }
}
