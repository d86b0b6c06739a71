package breakerboard.console.print;

import breakerboard.console.PaperSection;
import java.util.List;
import javafx.scene.image.Image;

/**
 * What is to be printed, taken when it was asked for.
 *
 * @param what it shows and of what: {@code Events · EQ-LS-1}
 * @param when of which moment it is, who prints it, and from what
 * @param notLive says that it is not of the live desk; empty where it is
 */
public record Printout(String what, String when, String notLive, Content content) {
  /** What stands between the lines above and below. */
  public sealed interface Content {}

  /**
   * What was seen, on one page: each as wide as the page, one below the other.
   *
   * @param images at least one
   */
  public record Seen(List<Image> images) implements Content {
    public Seen {
      images = List.copyOf(images);
    }

    /** How high all of them are where they are that wide. */
    double height(double width) {
      return images.stream()
          .mapToDouble(image -> width * image.getHeight() / image.getWidth())
          .sum();
    }
  }

  /** As many pages as the sections need. */
  public record Told(List<PaperSection> sections) implements Content {
    public Told {
      sections = List.copyOf(sections);
    }
  }

  /** Whether the long edge of the paper is above. */
  boolean lying() {
    return switch (content) {
      case Seen seen -> seen.height(1) < 1;
      case Told _ -> false;
    };
  }
}
