package breakerboard.engine;

import breakerboard.domain.RefusedLine;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import java.util.ArrayList;
import java.util.List;

/** How refused lines are saved. */
final class SavedLines {
  private SavedLines() {}

  static void save(RefusedLine[] lines, StateWriter out) {
    int count = lines.length;
    String[] feeds = new String[count];
    String[] fields = new String[count];
    String[] reasons = new String[count];
    long[] numbers = new long[count];
    long[] arrivals = new long[count];
    for (int i = 0; i < count; i++) {
      feeds[i] = lines[i].feed();
      fields[i] = lines[i].field();
      reasons[i] = lines[i].reason();
      numbers[i] = lines[i].line();
      arrivals[i] = lines[i].arrival();
    }
    out.version(1);
    out.texts("feeds", feeds, count);
    out.texts("fields", fields, count);
    out.texts("reasons", reasons, count);
    out.integers("lines", numbers, count);
    out.integers("arrivals", arrivals, count);
  }

  static List<RefusedLine> restore(StateReader in) {
    String[] feeds = in.texts("feeds");
    String[] fields = in.texts("fields");
    String[] reasons = in.texts("reasons");
    long[] numbers = in.integers("lines");
    long[] arrivals = in.integers("arrivals");
    List<RefusedLine> lines = new ArrayList<>(feeds.length);
    for (int i = 0; i < feeds.length; i++) {
      lines.add(new RefusedLine(feeds[i], numbers[i], fields[i], reasons[i], arrivals[i]));
    }
    return lines;
  }
}
