package breakerboard.console.print;

/**
 * The room on a sheet of paper that a printer prints on.
 *
 * @param width points of 1/72 inch, over 0
 * @param height points of 1/72 inch, over 0
 */
public record Sheet(double width, double height) {}
