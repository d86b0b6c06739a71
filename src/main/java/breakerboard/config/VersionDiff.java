package breakerboard.config;

import breakerboard.domain.Command;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A value that one configuration version changed against the one before.
 *
 * @param book {@link Command#DESK} for all books
 */
public record VersionDiff(String book, KeyDiff diff) {

  /** What changed for the desk, and for each book what changed otherwise than for the desk. */
  public static List<VersionDiff> of(Configuration former, Configuration now) {
    List<KeyDiff> desk = former.diff(now, Command.DESK);
    List<VersionDiff> all = new ArrayList<>();
    desk.forEach(diff -> all.add(new VersionDiff(Command.DESK, diff)));
    for (String book : books(former, now)) {
      former.diff(now, book).stream()
          .filter(diff -> !desk.contains(diff))
          .forEach(diff -> all.add(new VersionDiff(book, diff)));
    }
    return List.copyOf(all);
  }

  /** Those with a section or an override of their own; all others are as the desk. */
  private static Set<String> books(Configuration former, Configuration now) {
    Set<String> books = new LinkedHashSet<>();
    for (Configuration version : List.of(former, now)) {
      books.addAll(version.books());
      version.liveOverrides().forEach(override -> books.add(override.book()));
    }
    books.remove(Command.DESK);
    return books;
  }

  /** {@code max_drawdown of EQ-LS-1 8 % → 6 %}. */
  public String words() {
    return "%s%s %s → %s"
        .formatted(
            diff.key().path(),
            book.equals(Command.DESK) ? "" : " of " + book,
            ConfigText.words(diff.oldValue(), diff.key().unit()),
            ConfigText.words(diff.newValue(), diff.key().unit()));
  }
}
