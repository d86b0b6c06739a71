package breakerboard.console.app;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;

/**
 * The program's mark in the task bar: three gauges' bars and their limit, on the dark surface.
 * Painted and not drawn as a scene: a window that opens would wait for the renderer.
 */
final class WindowIcon {
  private static final int SURFACE = 0xFF1B1F24;
  private static final int INK = 0xFFE6EAEE;

  /** Of the smallest size, in its pixels. */
  private static final Patch GROUND = new Patch(0, 0, 16, 16, SURFACE);

  private static final List<Patch> MARK =
      List.of(
          GROUND,
          new Patch(2, 4, 12, 2, INK),
          new Patch(2, 7, 7, 2, INK),
          new Patch(2, 10, 9, 2, INK),
          new Patch(12, 2, 1, 12, INK));

  private WindowIcon() {}

  /** The usual sizes: 16, 32, 64 and 128 pixels. */
  static List<Image> sizes() {
    return Stream.of(1, 2, 4, 8).map(WindowIcon::painted).toList();
  }

  private static Image painted(int scale) {
    WritableImage icon = new WritableImage(GROUND.width * scale, GROUND.height * scale);
    MARK.forEach(patch -> patch.paint(icon.getPixelWriter(), scale));
    return icon;
  }

  /** A rectangle of one colour; the colour as opacity, red, green and blue of 8 bits each. */
  private record Patch(int x, int y, int width, int height, int colour) {
    void paint(PixelWriter pixels, int scale) {
      int[] row = new int[width * scale];
      Arrays.fill(row, colour);
      pixels.setPixels(
          x * scale,
          y * scale,
          row.length,
          height * scale,
          PixelFormat.getIntArgbInstance(),
          row,
          0,
          0);
    }
  }
}
