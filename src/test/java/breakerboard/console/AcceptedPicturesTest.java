package breakerboard.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.javafx.font.CharToGlyphMapper;
import com.sun.javafx.font.PGFont;
import com.sun.javafx.scene.text.FontHelper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class AcceptedPicturesTest {
  private static final Path FAILED = Path.of("target/pictures");

  private static final String ICONS = "Material Icons";

  /** JavaFX marks a glyph that it takes from another font by the number of that, above these. */
  private static final int SLOT_BITS = 24;

  static List<AcceptedPictures.Shot> shots() {
    return AcceptedPictures.shots();
  }

  @ParameterizedTest
  @MethodSource("shots")
  void theViewLooksAsItWasAccepted(AcceptedPictures.Shot shot, FxRobot robot) throws IOException {
    AtomicReference<BufferedImage> picture = new AtomicReference<>();
    AtomicReference<List<String>> foreign = new AtomicReference<>(List.of());
    robot.interact(
        () ->
            AcceptedPictures.show(
                shot,
                scene -> {
                  picture.set(AcceptedPictures.half(scene));
                  foreign.set(foreign(scene));
                }));
    assertThat(foreign.get())
        .as("what is drawn with a font of this machine, and would look different on another one")
        .isEmpty();
    compare(shot, picture.get());
  }

  private static void compare(AcceptedPictures.Shot shot, BufferedImage actual) throws IOException {
    Path file = AcceptedPictures.FOLDER.resolve(shot.file());
    if (!Files.exists(file)) {
      AcceptedPictures.write(actual, FAILED.resolve(shot.file()));
      fail("There is no accepted picture %s: look at %s, then mvn -Paccept.", file, FAILED);
    }
    BufferedImage accepted = ImageIO.read(file.toFile());
    assertThat(PictureComparison.comparable(accepted, actual)).as("one size").isTrue();
    PictureComparison comparison = new PictureComparison(accepted, actual);
    if (!comparison.same()) {
      AcceptedPictures.write(actual, FAILED.resolve(shot.file()));
      Path difference = FAILED.resolve(shot.name() + "-difference.png");
      AcceptedPictures.write(comparison.difference(), difference);
      fail(
          "%s does not look as it was accepted: %s. Compare %s with %s; %s marks what differs. If it"
              + " is meant, mvn -Paccept takes it.",
          shot, comparison.words(), FAILED.resolve(shot.file()), file, difference);
    }
  }

  /** The texts that do not stand in our fonts alone. */
  private static List<String> foreign(Scene scene) {
    return scene.getRoot().lookupAll("*").stream()
        .flatMap(node -> node instanceof Text text ? Stream.of(text) : Stream.empty())
        .filter(text -> text.isVisible() && !text.getText().isBlank() && !isOurs(text))
        .map(text -> text.getFont().getFamily() + ": " + text.getText())
        .toList();
  }

  private static boolean isOurs(Text text) {
    Font font = text.getFont();
    if (!font.getFamily().startsWith(Fonts.REGULAR) && !font.getFamily().equals(ICONS)) {
      return false;
    }
    CharToGlyphMapper glyphs =
        ((PGFont) FontHelper.getNativeFont(font)).getFontResource().getGlyphMapper();
    return text.getText()
        .codePoints()
        .filter(c -> !Character.isWhitespace(c))
        .allMatch(c -> glyphs.charToGlyph(c) >>> SLOT_BITS == 0);
  }

  @Test
  void aThingThatMovedOrChangedItsColourIsSeen() {
    BufferedImage accepted = card(100, 0x1b2733);
    assertThat(new PictureComparison(accepted, card(100, 0x1b2733)).same()).isTrue();
    assertThat(new PictureComparison(accepted, card(102, 0x1b2733)).same()).isFalse();
    assertThat(new PictureComparison(accepted, card(100, 0x2b2733)).same()).isFalse();
  }

  private static BufferedImage card(int left, int color) {
    BufferedImage picture = new BufferedImage(800, 450, BufferedImage.TYPE_INT_RGB);
    for (int y = 40; y < 60; y++) {
      for (int x = left; x < left + 30; x++) {
        picture.setRGB(x, y, color);
      }
    }
    return picture;
  }
}
