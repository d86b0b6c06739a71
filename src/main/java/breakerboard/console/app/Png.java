package breakerboard.console.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;

/** Writes what a scene shows as a PNG file. */
public final class Png {
  private Png() {}

  /**
   * What the scene shows now, on the JavaFX thread. Only a window's painter renews what a scroll
   * pane has cached: a scene without one would show there what it showed first.
   */
  public static WritableImage of(Scene scene) {
    return uncached(scene.getRoot(), () -> scene.snapshot(null));
  }

  /**
   * What the node shows now on white, on the JavaFX thread.
   *
   * @param factor how many times as large as on the screen
   */
  static WritableImage of(Node node, double factor) {
    SnapshotParameters larger = new SnapshotParameters();
    larger.setTransform(new Scale(factor, factor));
    larger.setFill(Color.WHITE);
    return uncached(node, () -> node.snapshot(larger, null));
  }

  private static WritableImage uncached(Node root, Supplier<WritableImage> taken) {
    List<Node> cached = new ArrayList<>();
    addCached(root, cached);
    cached.forEach(node -> node.setCache(false));
    WritableImage picture = taken.get();
    cached.forEach(node -> node.setCache(true));
    return picture;
  }

  private static void addCached(Node node, List<Node> cached) {
    if (node.isCache()) {
      cached.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> addCached(child, cached));
    }
  }

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
