package breakerboard.config;

import breakerboard.domain.Command;
import breakerboard.domain.ConfigNode.Members;
import java.util.LinkedHashMap;
import java.util.List;

/** Writes values into a document, where they take effect. */
final class DocumentEdit {
  private final KeyCatalogue catalogue;

  DocumentEdit(KeyCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The document with these values in a book's section, or for {@link Command#DESK} at the top.
   * Where an alias is written already, there: it goes before the path.
   */
  Members with(Members document, String book, List<Command.KeyChange> changes) {
    Members next = document;
    for (Command.KeyChange change : changes) {
      next = book.equals(Command.DESK) ? changed(next, change) : inBook(next, book, change);
    }
    return next;
  }

  /** A book is no path: its name may have dots. */
  private Members inBook(Members document, String book, Command.KeyChange change) {
    var sections = new LinkedHashMap<>(Sections.books(document).values());
    sections.put(book, changed(Sections.book(document, book), change));
    return Sections.with(document, Sections.BOOKS, new Members(sections));
  }

  private Members changed(Members section, Command.KeyChange change) {
    String path =
        catalogue
            .find(change.path())
            .map(key -> Sections.pathIn(section, key))
            .orElse(change.path());
    return Sections.with(section, path, change.value());
  }
}
