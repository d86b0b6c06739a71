package breakerboard.console.app;

import breakerboard.console.BookModel;
import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.domain.DeskSnapshot;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says of what leaves the console what it is, of which moment and by whom: it can be told from
 * another one later.
 *
 * @param view its name
 * @param subject the book, or {@code all books}; empty where there is none yet
 * @param moment {@code 12 Mar 2026 14:06:02 New York}
 * @param versions {@code config v17 · event #12,301}; empty before there is a desk
 * @param operator {@code operator jmeyer}
 */
record Imprint(String view, String subject, String moment, String versions, String operator) {
  private static final String PROGRAM = "Breakerboard";

  /** Of what the window shows now. */
  static Imprint of(SharedParts shared, WindowParts window, String view) {
    Format format = shared.format();
    long now = shared.now();
    String name = window.place().seat().nameProperty().get();
    return new Imprint(
        view,
        book(window),
        format.date(now) + " " + format.time(now) + " " + format.zoneName(),
        shared.desk().snapshotProperty().get().map(Imprint::versions).orElse(""),
        name.isEmpty() ? "nobody signed in" : "operator " + name);
  }

  /** The book that the window looks at, or {@code all books}; empty where there is none yet. */
  static String book(WindowParts window) {
    return window.selection().wholeDeskProperty().get()
        ? "all books"
        : window.selection().book().map(BookModel::name).orElse("");
  }

  private static String versions(DeskSnapshot now) {
    return "config v%s · event #%s".formatted(now.configVersion(), Figures.count(now.lastEvent()));
  }

  /** Of something else than the window's book. */
  Imprint of(String other) {
    return new Imprint(view, other, moment, versions, operator);
  }

  /** {@code Events · EQ-LS-1}. */
  String what() {
    return joined(view, subject);
  }

  /** {@code 12 Mar 2026 14:06:02 New York · config v17 · event #12,301 · operator jmeyer}. */
  String when() {
    return joined(moment, versions, operator, PROGRAM);
  }

  /** All of it. */
  String line() {
    return joined(what(), when());
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }
}
