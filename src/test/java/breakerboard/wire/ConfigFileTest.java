package breakerboard.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import breakerboard.domain.ConfigNode.Members;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saving limits: the file is the old one or the new one, whole. */
class ConfigFileTest {
  private static final String OLD = "{\"max_drawdown\": 0.08}";

  @TempDir private Path folder;
  private Path file = Path.of("");
  private Members next = Members.EMPTY;

  @BeforeEach
  void oneFile() throws IOException, UnreadableDocumentException {
    file = Files.writeString(folder.resolve("desk.json"), OLD);
    next =
        ConfigDocumentReader.read("{\"max_drawdown\": 0.07, \"colour\": \"green\"}", "").members();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static void needsPosix() {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "SKIPPED: this file system knows no such permissions");
  }

  private static AbstractThrowableAssert<?, ?> assertRefused(Path file, Members document) {
    return assertThatThrownBy(() -> ConfigFile.save(file, document))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("The configuration file " + file + " cannot be written (")
        .hasMessageEndingWith("Nothing was changed.");
  }

  @Test
  void savedDocumentReadsBackAndTheFormerOneIsKeptBesideIt()
      throws IOException, UnreadableDocumentException {
    ConfigFile.save(file, next);

    assertThat(ConfigDocumentReader.read(file).members()).isEqualTo(next);
    assertThat(folder.resolve("desk.json.bak")).hasContent(OLD);
    assertThat(names()).containsExactly("desk.json", "desk.json.bak");
  }

  @Test
  void theOneBeforeTheLastSaveIsTheFormerOne() throws IOException, UnreadableDocumentException {
    ConfigFile.save(file, next);
    ConfigFile.save(file, Members.EMPTY);

    assertThat(ConfigDocumentReader.read(folder.resolve("desk.json.bak")).members())
        .isEqualTo(next);
  }

  @Test
  void nothingIsChangedWhereTheFormerOneCannotBeKept() throws IOException {
    Files.createDirectories(folder.resolve("desk.json.bak").resolve("occupied"));

    assertRefused(file, next);

    assertThat(file).hasContent(OLD);
    assertThat(names()).containsExactly("desk.json", "desk.json.bak");
  }

  @Test
  void fileThatIsNotThereYetIsMade() throws IOException, UnreadableDocumentException {
    Path fresh = folder.resolve("fresh.json");

    ConfigFile.save(fresh, next);

    assertThat(ConfigDocumentReader.read(fresh).members()).isEqualTo(next);
  }

  @Test
  void leftoverOfACrashIsReplaced() throws IOException, UnreadableDocumentException {
    Files.writeString(folder.resolve("desk.json.tmp"), "{\"half");

    ConfigFile.save(file, next);

    assertThat(ConfigDocumentReader.read(file).members()).isEqualTo(next);
    assertThat(names()).containsExactly("desk.json", "desk.json.bak");
  }

  @Test
  void fileThatMayNotBeWrittenIsLeftAlone() throws IOException {
    needsPosix();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

    assertRefused(file, next);

    assertThat(file).hasContent(OLD);
    assertThat(names()).containsExactly("desk.json");
  }

  @Test
  void permissionsStayAsTheyAre() throws IOException {
    needsPosix();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

    ConfigFile.save(file, next);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void linkStaysALinkAndItsFileIsReplaced() throws IOException, UnreadableDocumentException {
    needsPosix();
    Path link = Files.createSymbolicLink(folder.resolve("current.json"), file);

    ConfigFile.save(link, next);

    assertThat(link).isSymbolicLink();
    assertThat(ConfigDocumentReader.read(file).members()).isEqualTo(next);
  }

  @Test
  void folderThatIsNotThereIsSaid() {
    assertRefused(folder.resolve("nowhere").resolve("desk.json"), next);
  }

  @Test
  void nothingIsHalfWrittenWhenTheTemporaryFileCannotBeMade() throws IOException {
    Files.createDirectories(folder.resolve("desk.json.tmp").resolve("occupied"));

    assertRefused(file, next);

    assertThat(file).hasContent(OLD);
    assertThat(folder.resolve("desk.json.tmp").resolve("occupied")).exists();
  }

  @Test
  void nothingIsLeftWhenTheMoveFails() throws IOException {
    Path occupied = folder.resolve("folder.json");
    Files.createDirectories(occupied.resolve("occupied"));

    assertRefused(occupied, next);

    assertThat(names()).containsExactly("desk.json", "folder.json");
  }
}
