package breakerboard.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where the chain ended when it was last written, in a small file beside the journal: a journal
 * whose tail was cut off ends before it.
 *
 * @param number of the last row
 * @param hash of the last row
 */
record Anchor(long number, byte[] hash) {
  private static final String SUFFIX = ".anchor";

  static Path beside(Path journal) {
    return journal.resolveSibling(journal.getFileName() + SUFFIX);
  }

  /** Replaces the file in one step. */
  void write(Path file) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".tmp");
    Files.writeString(fresh, number + " " + Chain.words(hash) + "\n", StandardCharsets.UTF_8);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Reads the file; empty where there is none.
   *
   * @throws IOException with a sentence when it is no anchor
   */
  static Optional<Anchor> read(Path file) throws IOException {
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8).strip();
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new IOException("The anchor %s cannot be read (%s).".formatted(file, e), e);
    }
    String[] parts = text.split(" ");
    try {
      return Optional.of(new Anchor(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1])));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new IOException(
          "The anchor " + file + " holds no number and hash: it was changed or cut.", e);
    }
  }

  /** Whether this is the hash that it knows. */
  boolean of(byte[] found) {
    return Arrays.equals(hash, found);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Anchor(long otherNumber, byte[] otherHash)
        && number == otherNumber
        && Arrays.equals(hash, otherHash);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(number) * 31 + Arrays.hashCode(hash);
  }

  @Override
  public String toString() {
    return number + " " + Chain.words(hash);
  }
}
