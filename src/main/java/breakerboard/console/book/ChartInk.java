package breakerboard.console.book;

import javafx.scene.paint.Color;

/**
 * The colours of a chart.
 *
 * @param text of the axes
 * @param line of the value while all is well
 * @param trip of the value while tripped, and of the trip's mark
 * @param halted the shade over a halted span
 * @param mark of a warning
 */
record ChartInk(
    Color plot,
    Color grid,
    Color text,
    Color limit,
    Color warn,
    Color line,
    Color trip,
    Color halted,
    Color mark) {}
