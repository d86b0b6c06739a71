package breakerboard.console.wall;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The desk in numbers.
 *
 * @param counts each total's
 * @param perBreaker how many books have that breaker in a state that somebody has to look at, in
 *     the breakers' fixed order
 */
record WallTotals(Map<Total, Integer> counts, List<Integer> perBreaker) {
  WallTotals {
    counts = Map.copyOf(counts);
    perBreaker = List.copyOf(perBreaker);
  }

  static WallTotals of(List<WallRank> books, int breakers) {
    Map<Total, Integer> counts = new EnumMap<>(Total.class);
    int[] abnormal = new int[breakers];
    for (Total total : Total.values()) {
      counts.put(total, books.stream().mapToInt(total::in).sum());
    }
    for (WallRank book : books) {
      for (int i = 0; i < book.states().size(); i++) {
        abnormal[i] += WallRank.abnormal(book.states().get(i)) ? 1 : 0;
      }
    }
    List<Integer> perBreaker = new ArrayList<>(breakers);
    for (int count : abnormal) {
      perBreaker.add(count);
    }
    return new WallTotals(counts, perBreaker);
  }

  int count(Total total) {
    return counts.getOrDefault(total, 0);
  }
}
