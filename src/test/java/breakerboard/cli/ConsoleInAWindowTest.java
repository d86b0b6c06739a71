package breakerboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program with a window, drawn where there is no screen. */
@Timeout(120)
class ConsoleInAWindowTest {
  private static final List<String> VIEWS =
      List.of("desk", "book", "exposure", "events", "limits", "replay", "health", "handover");

  @TempDir private Path folder;

  private Ran windowed(String... options) throws IOException, InterruptedException {
    Path err = folder.resolve("err.txt");
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-XX:TieredStopAtLevel=1",
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    words.addAll(List.of(options));
    ProcessBuilder program = new ProcessBuilder(words).redirectError(err.toFile());
    program.environment().put("DISPLAY", ":none");
    Process process = program.start();
    try {
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ran(process.waitFor(), out, Files.readString(err));
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void itEndsWithItsFeedAndLeavesAPictureOfTheConsoleAndOfEachView() throws Exception {
    Path picture = folder.resolve("console.png");
    Path pictures = folder.resolve("views");
    Ran ran =
        windowed(
            "--feed",
            "file:" + new Recordings().in(folder),
            "--speed",
            "max",
            "--exit-at-end",
            "--snapshot",
            picture.toString(),
            "--width",
            "1000",
            "--height",
            "700",
            "--pictures",
            pictures.toString());
    assertThat(ran.code()).isZero();
    assertThat(picture).isNotEmptyFile();
    assertEachView(pictures);
    assertThat(ran.out()).contains("Picture: " + pictures.resolve("book-light.png"));
    assertThat(folder.resolve(".breakerboard/console.json"))
        .content()
        .as("the pictures leave the view and the theme as they were")
        .contains("\"view\": \"Book\"", "\"theme\": \"system\"");
  }

  /** Each view, dark and light, as large as the window, and no two of them the same. */
  private static void assertEachView(Path pictures) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(pictures)) {
      files = all.toList();
    }
    assertThat(files)
        .extracting(file -> String.valueOf(file.getFileName()))
        .containsExactlyInAnyOrderElementsOf(
            VIEWS.stream()
                .flatMap(view -> Stream.of(view + "-dark.png", view + "-light.png"))
                .toList());
    Set<Integer> contents = new HashSet<>();
    for (Path file : files) {
      BufferedImage picture = ImageIO.read(file.toFile());
      int width = picture.getWidth();
      int height = picture.getHeight();
      assertThat(width).isEqualTo(1000);
      assertThat(height).isEqualTo(700);
      contents.add(Arrays.hashCode(picture.getRGB(0, 0, width, height, null, 0, width)));
    }
    assertThat(contents).hasSameSizeAs(files);
  }

  @Test
  void whatCannotBeOpenedEndsItWithTheSameSentenceAndCode() throws Exception {
    Path journal = Files.writeString(folder.resolve("journal.db"), "no journal ".repeat(1000));
    Path feed = Files.createFile(folder.resolve("feed.jsonl"));
    Ran ran = windowed("--feed", "tail:" + feed, "--journal", journal.toString());
    assertThat(ran.err()).contains("The journal " + journal + " cannot be used");
    assertThat(ran.code()).isEqualTo(2);
  }
}
