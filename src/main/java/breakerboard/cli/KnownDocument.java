package breakerboard.cli;

import breakerboard.domain.ConfigNode.Members;
import breakerboard.wire.ConfigDocumentReader;
import breakerboard.wire.ConfigDocumentWriter;
import breakerboard.wire.UnreadableDocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the configuration file held when a desk last read or saved it, in a file beside its journal:
 * so that a change by hand is told from limits that were applied and not saved.
 */
final class KnownDocument {
  private final Path file;

  KnownDocument(Path journal) {
    this.file = journal.resolveSibling(journal.getFileName() + ".config");
  }

  /** Whether the file holds something else than it did; also where nobody knows what it did. */
  boolean differsFrom(Members document) {
    return !known().equals(Optional.of(document));
  }

  private Optional<Members> known() {
    try {
      return Files.exists(file)
          ? Optional.of(ConfigDocumentReader.read(file).members())
          : Optional.empty();
    } catch (UnreadableDocumentException _) {
      return Optional.empty();
    }
  }

  /** The file holds this now. */
  void note(Members document) throws IOException {
    Files.writeString(file, ConfigDocumentWriter.text(document));
  }
}
