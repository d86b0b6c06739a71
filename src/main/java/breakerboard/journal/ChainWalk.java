package breakerboard.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;

/** One walk along the rows, from the first that is kept to the end or the first bad one. */
final class ChainWalk {
  private static final String ALL =
      "SELECT number, time, kind, type, book, breaker, operator, message, content, hash FROM entry"
          + " ORDER BY number";

  private final Chain chain = new Chain();
  private final Removed removed;
  private final Optional<Anchor> anchor;
  private long good;
  private byte[] end;

  ChainWalk(Removed removed, Optional<Anchor> anchor) {
    this.removed = removed;
    this.anchor = anchor;
    this.good = removed.last();
    this.end = removed.hash();
  }

  Verification along(Connection connection) throws SQLException {
    if (!removed.vouchedFor()) {
      return found(
          "The rows up to %s were removed, and no row of the journal says so: its beginning was cut off."
              .formatted(removed.last()));
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(ALL)) {
      while (rows.next()) {
        Optional<String> fault = fault(rows);
        if (fault.isPresent()) {
          return found(fault.get());
        }
      }
    } catch (SQLException e) {
      return found(
          "Row %s cannot be read (%s): the file is damaged from there on."
              .formatted(good + 1, e.getMessage()));
    }
    return anchor
        .filter(known -> known.number() > good)
        .map(
            known ->
                found(
                    "The journal ends at row %s and the anchor knows row %s: its tail was cut off."
                        .formatted(good, known.number())))
        .orElseGet(() -> result(Optional.empty()));
  }

  /** What is wrong with a row; when nothing is, it is the last good one from now on. */
  private Optional<String> fault(ResultSet row) throws SQLException {
    long number = row.getLong("number");
    if (number != good + 1) {
      return Optional.of("Row %s is missing: the next one is %s.".formatted(good + 1, number));
    }
    byte[] stored = row.getBytes("hash");
    if (!Arrays.equals(hash(number, row), stored)) {
      return Optional.of(
          "Row %s does not follow from the rows before it: it, or its place, was changed."
              .formatted(number));
    }
    if (anchor.filter(known -> known.number() == number && !known.of(stored)).isPresent()) {
      return Optional.of(
          "Row %s is not the one that the anchor knows: the rows up to it were written anew."
              .formatted(number));
    }
    if (!removed.says(number, stored)) {
      return Optional.of(
          "Row %s is not the one that was to be removed: the rows up to it were written anew."
              .formatted(number));
    }
    good = number;
    end = stored;
    return Optional.empty();
  }

  private byte[] hash(long number, ResultSet row) throws SQLException {
    return chain.next(
        end,
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

  private Verification found(String fault) {
    return result(Optional.of(fault));
  }

  private Verification result(Optional<String> fault) {
    return new Verification(removed.last(), good - removed.last(), Chain.words(end), fault);
  }
}
