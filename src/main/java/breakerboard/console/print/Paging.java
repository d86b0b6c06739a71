package breakerboard.console.print;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays sections onto pages: no row is cut in two, no heading stands without the row below it, and a
 * section that goes on repeats its heading. A row higher than a page has one of its own.
 */
final class Paging {
  private final double room;
  private final List<List<Piece>> pages = new ArrayList<>();
  private List<Piece> page = new ArrayList<>();
  private double left;

  /** How high a section's heading and rows are. */
  record Heights(double heading, List<Double> rows) {
    Heights {
      rows = List.copyOf(rows);
    }
  }

  /**
   * What stands on a page of one section.
   *
   * @param section its place, from 0
   * @param from the first row
   * @param to behind the last row
   */
  record Piece(int section, int from, int to) {
    boolean continued() {
      return from > 0;
    }
  }

  private Paging(double room) {
    this.room = room;
    this.left = room;
  }

  /**
   * The pages, each with at least one piece.
   *
   * @param room on each page
   */
  static List<List<Piece>> of(List<Heights> sections, double room) {
    Paging paging = new Paging(room);
    for (int i = 0; i < sections.size(); i++) {
      paging.lay(i, sections.get(i));
    }
    paging.turn();
    return paging.pages;
  }

  private void lay(int section, Heights heights) {
    List<Double> rows = heights.rows();
    if (heights.heading() + (rows.isEmpty() ? 0 : rows.getFirst()) > left) {
      turn();
    }
    left -= heights.heading();
    int from = 0;
    for (int row = 0; row < rows.size(); row++) {
      if (row > from && rows.get(row) > left) {
        page.add(new Piece(section, from, row));
        turn();
        left -= heights.heading();
        from = row;
      }
      left -= rows.get(row);
    }
    page.add(new Piece(section, from, rows.size()));
  }

  private void turn() {
    if (!page.isEmpty()) {
      pages.add(List.copyOf(page));
      page = new ArrayList<>();
      left = room;
    }
  }
}
