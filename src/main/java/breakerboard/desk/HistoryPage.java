package breakerboard.desk;

import java.util.List;

/**
 * Some rows of the journal, the newest first.
 *
 * @param more whether others follow in the direction of the search
 */
public record HistoryPage(List<HistoryRow> rows, boolean more) {
  public HistoryPage {
    rows = List.copyOf(rows);
  }
}
