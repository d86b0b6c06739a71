package breakerboard.console.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javax.imageio.ImageIO;

/** Writes what a scene shows as a PNG file. */
public final class Png {
  private Png() {}

  /** Writes the picture, its folder made if needed; a reader never sees half of one. */
  public static void write(Image image, Path file) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    PixelReader pixels = image.getPixelReader();
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    Path whole = file.toAbsolutePath();
    Files.createDirectories(whole.getParent());
    Path temporary = whole.resolveSibling(whole.getFileName() + ".tmp");
    if (!ImageIO.write(copy, "png", temporary.toFile())) {
      throw new IOException("The picture " + file + " cannot be written as PNG.");
    }
    Files.move(temporary, whole, StandardCopyOption.REPLACE_EXISTING);
  }
}
