package breakerboard.desk;

import java.util.SortedSet;
import java.util.TreeSet;

/** Every book and every operator that a row of the journal names, also those long gone. */
public record HistoryNames(SortedSet<String> books, SortedSet<String> operators) {
  public HistoryNames {
    books = new TreeSet<>(books);
    operators = new TreeSet<>(operators);
  }
}
