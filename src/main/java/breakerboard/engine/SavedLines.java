package breakerboard.engine;

import breakerboard.domain.RefusedLine;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** How refused lines are saved; before version 2 without how they begin. */
final class SavedLines {
  private static final int VERSION = 2;

  private SavedLines() {}

  static void save(Collection<RefusedLine> lines, StateWriter out) {
    int count = lines.size();
    String[] feeds = new String[count];
    String[] fields = new String[count];
    String[] reasons = new String[count];
    String[] beginnings = new String[count];
    long[] numbers = new long[count];
    long[] arrivals = new long[count];
    int next = 0;
    for (RefusedLine line : lines) {
      feeds[next] = line.feed();
      fields[next] = line.field();
      reasons[next] = line.reason();
      beginnings[next] = line.beginning();
      numbers[next] = line.line();
      arrivals[next++] = line.arrival();
    }
    out.version(VERSION);
    out.texts("feeds", feeds);
    out.texts("fields", fields);
    out.texts("reasons", reasons);
    out.texts("beginnings", beginnings);
    out.integers("lines", numbers);
    out.integers("arrivals", arrivals);
  }

  static List<RefusedLine> restore(StateReader in) {
    String[] feeds = in.texts("feeds");
    String[] fields = in.texts("fields");
    String[] reasons = in.texts("reasons");
    String[] beginnings = beginnings(in, feeds.length);
    long[] numbers = in.integers("lines");
    long[] arrivals = in.integers("arrivals");
    List<RefusedLine> lines = new ArrayList<>(feeds.length);
    for (int i = 0; i < feeds.length; i++) {
      lines.add(
          new RefusedLine(feeds[i], numbers[i], fields[i], reasons[i], arrivals[i], beginnings[i]));
    }
    return lines;
  }

  private static String[] beginnings(StateReader in, int count) {
    if (in.version() >= VERSION) {
      return in.texts("beginnings");
    }
    String[] unknown = new String[count];
    Arrays.fill(unknown, "");
    return unknown;
  }
}
