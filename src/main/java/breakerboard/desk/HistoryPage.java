package breakerboard.desk;

import java.util.List;

/**
 * Some rows of the journal, the newest first.
 *
 * @param more whether older ones are there
 */
public record HistoryPage(List<HistoryRow> rows, boolean more) {
  public HistoryPage {
    rows = List.copyOf(rows);
  }
}
