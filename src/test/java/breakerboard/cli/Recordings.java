package breakerboard.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A recording of one book that may trade from its first observation on: NAV 1,000,000 a second for
 * the first ten seconds, then what happens.
 */
final class Recordings {
  static final int CALM_SECONDS = 10;

  private final List<String> lines = new ArrayList<>();

  Recordings() {
    for (int second = 0; second < CALM_SECONDS; second++) {
      at(second, 1_000_000);
    }
  }

  Recordings at(int second, double nav) {
    return raw(
        "{\"ts\":\"2026-03-12T14:%02d:%02dZ\",\"book\":\"EQ-LS-1\",\"portfolio_value\":%.0f,"
                .formatted(second / 60, second % 60, nav)
            + "\"positions\":{\"AAPL\":{\"market_value\":50000,\"sector\":\"Technology\",\"volatility\":0.3}},"
            + "\"market\":{\"volatility\":0.02}}");
  }

  Recordings raw(String line) {
    lines.add(line);
    return this;
  }

  Path in(Path folder) throws IOException {
    return Files.write(folder.resolve("recording.jsonl"), lines);
  }
}
