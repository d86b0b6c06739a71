package breakerboard.engine;

import breakerboard.breakers.BreakerType;
import breakerboard.config.Configuration;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.DeskSnapshot.BookSummary;
import breakerboard.domain.StateWriter;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.UnusedFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The books of a desk, by their names and in the order of their names. */
final class DeskBooks {
  private static final int MOST = 10_000;

  private final List<BreakerType> types;
  private final SymbolTable symbols;
  private final EventLog log;
  private final Map<String, BookEngine> byName = new HashMap<>();
  private final TreeMap<String, BookEngine> inOrder = new TreeMap<>();
  private BookEngine[] ordered = {};

  /**
   * @param types the breakers that each book gets, in table order
   */
  DeskBooks(List<BreakerType> types, SymbolTable symbols, EventLog log) {
    this.types = types;
    this.symbols = symbols;
    this.log = log;
  }

  /** A new one, unless the desk is full. */
  Optional<BookEngine> make(String name, Configuration configuration) {
    if (byName.size() >= MOST) {
      return Optional.empty();
    }
    BookEngine made = new BookEngine(name, configuration, symbols, log, types);
    byName.put(name, made);
    inOrder.put(name, made);
    ordered = inOrder.values().toArray(BookEngine[]::new);
    return Optional.of(made);
  }

  Optional<BookEngine> existing(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  boolean isEmpty() {
    return byName.isEmpty();
  }

  /** As they join. */
  Map<String, BookEngine> byName() {
    return Collections.unmodifiableMap(byName);
  }

  Collection<BookEngine> all() {
    return inOrder.values();
  }

  List<String> names() {
    return List.copyOf(inOrder.keySet());
  }

  /** When something of a book falls due next, {@link Long#MAX_VALUE} when nothing will. */
  long nextDue() {
    long due = Long.MAX_VALUE;
    for (BookEngine book : ordered) {
      due = Math.min(due, book.nextDue());
    }
    return due;
  }

  /** Fires what falls due now. */
  void due(long now) {
    for (BookEngine book : ordered) {
      if (book.dueNoEarlierThan() <= now) {
        book.due();
      }
    }
  }

  boolean countsDown() {
    for (BookEngine book : ordered) {
      if (book.countsDown()) {
        return true;
      }
    }
    return false;
  }

  /** Those that changed since the screen was last shown them, or all; shown now. */
  List<BookSnapshot> show(boolean all) {
    List<BookSnapshot> changed = new ArrayList<>();
    for (BookEngine book : ordered) {
      if (all || book.dirty() || book.countsDown()) {
        changed.add(book.snapshot());
        book.shown();
      }
    }
    return changed;
  }

  List<BookSummary> summaries() {
    List<BookSummary> summaries = new ArrayList<>(ordered.length);
    for (BookEngine book : ordered) {
      summaries.add(new BookSummary(book.name(), book.trading()));
    }
    return summaries;
  }

  /** What was left out of the observations of all of them. */
  UnusedFields unused() {
    UnusedFields unused = UnusedFields.NONE;
    for (BookEngine book : ordered) {
      unused = unused.plus(book.unused());
    }
    return unused;
  }

  void save(StateWriter out) {
    out.version(1);
    for (BookEngine book : ordered) {
      book.save(out.part(book.name()));
    }
  }
}
