package breakerboard.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a walk along the whole chain found.
 *
 * @param rows how many rows are good, from the first
 * @param end the hash of the last good row
 * @param fault what is wrong with the first bad row, or with the end; empty when all is well
 */
public record Verification(long rows, String end, Optional<String> fault) {
  private static final String ALL =
      "SELECT number, time, kind, type, book, breaker, operator, message, content, hash FROM entry"
          + " ORDER BY number";

  /**
   * Walks along the chain of a journal that may be written meanwhile, and compares its end with the
   * anchor beside it.
   *
   * @throws JournalException with a sentence when the file cannot be read
   */
  public static Verification of(Path journal) throws JournalException {
    if (!Files.isRegularFile(journal)) {
      throw new JournalException("There is no journal " + journal + ": give the path of its file.");
    }
    try {
      Optional<Anchor> anchor = Anchor.read(Anchor.beside(journal));
      try (Connection connection = JournalFile.connect(journal, true);
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(ALL)) {
        return walk(rows, anchor);
      }
    } catch (SQLException | IOException e) {
      throw JournalFile.unusable(journal, e);
    }
  }

  private static Verification walk(ResultSet rows, Optional<Anchor> anchor) throws SQLException {
    Chain chain = new Chain();
    byte[] former = Chain.beginning();
    long good = 0;
    while (rows.next()) {
      long number = rows.getLong("number");
      if (number != good + 1) {
        return new Verification(
            good,
            Chain.words(former),
            Optional.of("Row " + (good + 1) + " is missing: the next one is " + number + "."));
      }
      byte[] stored = rows.getBytes("hash");
      if (!Arrays.equals(hash(chain, former, number, rows), stored)) {
        return new Verification(
            good,
            Chain.words(former),
            Optional.of(
                "Row "
                    + number
                    + " does not follow from the rows before it: it, or its place, was changed."));
      }
      good = number;
      former = stored;
      if (anchor.isPresent() && anchor.get().number() == number && !same(anchor.get(), stored)) {
        return new Verification(
            good - 1,
            Chain.words(former),
            Optional.of(
                "Row "
                    + number
                    + " is not the one that the anchor knows: the rows up to it were written anew."));
      }
    }
    long end = good;
    return new Verification(
        good,
        Chain.words(former),
        anchor
            .filter(known -> known.number() > end)
            .map(
                known ->
                    "The journal ends at row "
                        + end
                        + " and the anchor knows row "
                        + known.number()
                        + ": its tail was cut off."));
  }

  private static boolean same(Anchor anchor, byte[] hash) {
    return Arrays.equals(anchor.hash(), hash);
  }

  private static byte[] hash(Chain chain, byte[] former, long number, ResultSet row)
      throws SQLException {
    return chain.next(
        former,
        number,
        row.getString("content"),
        String.valueOf(row.getLong("time")),
        row.getString("kind"),
        row.getString("type"),
        row.getString("book"),
        row.getString("breaker"),
        row.getString("operator"),
        row.getString("message"));
  }
}
