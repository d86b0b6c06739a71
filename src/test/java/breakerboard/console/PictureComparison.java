package breakerboard.console;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Compares a picture with the accepted one, pixel by pixel.
 *
 * <p>The same JDK and JavaFX draw in software with our own fonts, so that a machine draws what
 * another one drew; what is allowed covers how another build of the font library rounds the edge of
 * a letter. A channel may be off by {@value #CHANNEL_TOLERANCE} of 255: less than a step between
 * two neighbouring tokens of a theme, such as two greys of text, takes. Of all pixels {@value
 * #WHOLE_PER_MILLE} in a thousand may differ by more; and of the pixels in one square of {@value
 * #SQUARE} by {@value #SQUARE} {@value #SQUARE_PER_MILLE} in a thousand, so that a small thing
 * which moved or changed its colour is seen although the picture is large.
 */
final class PictureComparison {
  private static final int CHANNEL_TOLERANCE = 12;
  private static final int WHOLE_PER_MILLE = 2;
  private static final int SQUARE = 20;
  private static final int SQUARE_PER_MILLE = 50;

  private static final int MILLE = 1000;
  private static final int CHANNEL = 0xff;
  private static final int MARKED = 0xff00ff;
  private static final int PALE = 2;

  private final BufferedImage accepted;
  private final BufferedImage actual;
  private final BufferedImage difference;
  private final int[] squares;
  private final int columns;
  private int different;

  /** Compares two pictures of one size. */
  PictureComparison(BufferedImage accepted, BufferedImage actual) {
    this.accepted = accepted;
    this.actual = actual;
    int width = actual.getWidth();
    int height = actual.getHeight();
    difference = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    columns = width / SQUARE + 1;
    squares = new int[columns * (height / SQUARE + 1)];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        compare(x, y);
      }
    }
  }

  /** Whether the pictures have one size and can be compared. */
  static boolean comparable(BufferedImage one, BufferedImage other) {
    return one.getWidth() == other.getWidth() && one.getHeight() == other.getHeight();
  }

  private void compare(int x, int y) {
    int now = actual.getRGB(x, y);
    if (near(now, accepted.getRGB(x, y))) {
      difference.setRGB(x, y, pale(now));
    } else {
      difference.setRGB(x, y, MARKED);
      different++;
      squares[y / SQUARE * columns + x / SQUARE]++;
    }
  }

  private static boolean near(int one, int other) {
    for (int shift = 0; shift <= 16; shift += 8) {
      if (Math.abs(((one >> shift) & CHANNEL) - ((other >> shift) & CHANNEL)) > CHANNEL_TOLERANCE) {
        return false;
      }
    }
    return true;
  }

  private static int pale(int color) {
    int pale = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      pale |= (((color >> shift) & CHANNEL) / PALE) << shift;
    }
    return pale;
  }

  /** Whether nobody has to look. */
  boolean same() {
    long all = (long) actual.getWidth() * actual.getHeight();
    return different * (long) MILLE <= all * WHOLE_PER_MILLE
        && worstSquare() * MILLE <= SQUARE * SQUARE * SQUARE_PER_MILLE;
  }

  private int worstSquare() {
    return Arrays.stream(squares).max().orElse(0);
  }

  /** The picture darkened, with what differs in magenta. */
  BufferedImage difference() {
    return difference;
  }

  /** {@code 312 of 360,000 pixels differ, most in the square at 240, 60: 88 of 400}. */
  String words() {
    int worst = worstSquare();
    int at = Arrays.stream(squares).boxed().toList().indexOf(worst);
    return "%d of %d pixels differ, most in the square at %d, %d: %d of %d"
        .formatted(
            different,
            actual.getWidth() * actual.getHeight(),
            at % columns * SQUARE,
            at / columns * SQUARE,
            worst,
            SQUARE * SQUARE);
  }
}
