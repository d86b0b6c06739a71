package breakerboard.console.book;

/**
 * How much of an explanation and of a table of triggers is shown above and below a chart: whatever
 * leaves the chart high enough to be read, the rows of triggers being the first to go.
 *
 * @param brief whether the explanation says the main thing only
 * @param rows of triggers; 0 where there is no table
 */
record OverviewFit(boolean brief, int rows) {
  /**
   * How high the parts are that give way, in px.
   *
   * @param whole an explanation that says everything
   * @param brief one that says the main thing
   * @param header of the table
   * @param row of the table
   */
  record Heights(double whole, double brief, double header, double row) {
    private int rows(double room, double explanation) {
      return (int) Math.floor((room - explanation - header) / row);
    }
  }

  /**
   * What fits.
   *
   * @param room for the explanation and the table, in px
   * @param most rows that there can be
   */
  static OverviewFit of(double room, Heights heights, int most) {
    int besideWhole = heights.rows(room, heights.whole());
    return besideWhole >= 1
        ? new OverviewFit(false, Math.min(most, besideWhole))
        : new OverviewFit(true, Math.clamp(heights.rows(room, heights.brief()), 0, most));
  }

  /** With an explanation that an operator wants to read whole: it takes the place of the table. */
  OverviewFit whole() {
    return brief ? new OverviewFit(false, 0) : this;
  }
}
