package breakerboard.console.events;

import breakerboard.desk.EventHistory;
import breakerboard.desk.HistoryPage;
import breakerboard.desk.HistoryQuery;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A bounded window onto the rows that a search finds, the newest first. It moves by whole pages:
 * the next one is asked for by the number before which it lies, and the one farthest away is let
 * go. Answers to a former search are ignored. On one thread, onto which {@code screen} brings the
 * answers.
 */
final class HistoryWindow {
  static final int PAGE = 100;
  static final int MOST_PAGES = 20;

  private final EventHistory history;
  private final Executor screen;
  private final Runnable changed;

  /** The number before which each page lies, from the newest to one after the oldest seen. */
  private final List<Long> keys = new ArrayList<>();

  private final Deque<List<HistoryLine.Found>> pages = new ArrayDeque<>();
  private Optional<HistoryQuery> query = Optional.empty();
  private OptionalInt loading = OptionalInt.empty();

  /** What is shown until the search has its first answer. */
  private List<HistoryLine> former = List.of();

  private boolean searching;
  private int first;
  private long newerRows;
  private long searches;
  private String trouble = "";

  /**
   * @param changed runs whenever something else is to be shown
   */
  HistoryWindow(EventHistory history, Executor screen, Runnable changed) {
    this.history = history;
    this.screen = screen;
    this.changed = changed;
  }

  /** Looks for something else, from the newest on. */
  void search(HistoryQuery wanted) {
    former = lines();
    searching = true;
    searches++;
    query = Optional.of(wanted);
    loading = OptionalInt.empty();
    pages.clear();
    keys.clear();
    keys.add(EventHistory.NEWEST);
    first = 0;
    newerRows = 0;
    load(0);
  }

  /** Asks for the page after the oldest row, unless there is none. */
  void older() {
    if (hasOlder() && trouble.isEmpty()) {
      load(end());
    }
  }

  /** Asks for the page before the newest row, if it was let go. */
  void newer() {
    if (first > 0 && trouble.isEmpty()) {
      load(first - 1);
    }
  }

  /** Asks once more for what could not be read. */
  void retry() {
    trouble = "";
    if (pages.isEmpty()) {
      query.ifPresent(this::search);
    } else {
      older();
      newer();
    }
  }

  private void load(int page) {
    if (loading.isPresent() || query.isEmpty()) {
      return;
    }
    loading = OptionalInt.of(page);
    trouble = "";
    long mine = searches;
    history
        .search(query.get(), keys.get(page), PAGE)
        .thenApply(
            found -> new Answered(found, found.rows().stream().map(HistoryLine.Found::of).toList()))
        .whenComplete(
            (answered, failure) -> screen.execute(() -> answered(mine, page, answered, failure)));
    changed.run();
  }

  /** What the rows say is read on the thread of the history. */
  private record Answered(HistoryPage page, List<HistoryLine.Found> lines) {}

  private void answered(
      long search, int page, @Nullable Answered answered, @Nullable Throwable failure) {
    if (search != searches) {
      return;
    }
    loading = OptionalInt.empty();
    searching = false;
    former = List.of();
    if (answered != null) {
      take(page, answered);
    } else {
      trouble = sentence(failure);
    }
    changed.run();
  }

  private static String sentence(@Nullable Throwable failure) {
    @Nullable Throwable cause =
        failure instanceof CompletionException ? failure.getCause() : failure;
    @Nullable String message = cause == null ? null : cause.getMessage();
    return message == null ? "The journal cannot be read: " + cause : message;
  }

  private void take(int page, Answered answered) {
    List<HistoryLine.Found> lines = answered.lines();
    if (page == 0 && !lines.isEmpty()) {
      keys.set(0, lines.getFirst().row().number() + 1);
    }
    if (page < first) {
      pages.addFirst(lines);
      first--;
      newerRows -= lines.size();
    } else {
      pages.addLast(lines);
      if (answered.page().more() && !lines.isEmpty() && keys.size() == end()) {
        keys.add(lines.getLast().row().number());
      }
    }
    if (pages.size() > MOST_PAGES && page == first) {
      pages.removeLast();
    } else if (pages.size() > MOST_PAGES) {
      newerRows += pages.removeFirst().size();
      first++;
    }
  }

  private int end() {
    return first + pages.size();
  }

  private boolean hasOlder() {
    return end() < keys.size();
  }

  /** The rows at hand, the newest first, with notes where there are more of them, or no more. */
  List<HistoryLine> lines() {
    if (searching) {
      return former;
    }
    List<HistoryLine> lines = new ArrayList<>();
    if (first > 0) {
      lines.add(new HistoryLine.Note("Newer rows are being loaded…"));
    }
    pages.forEach(lines::addAll);
    if (!lines.isEmpty()) {
      lines.add(new HistoryLine.Note(below()));
    }
    return lines;
  }

  private String below() {
    if (!hasOlder()) {
      return "No older rows";
    }
    return trouble.isEmpty() ? "Older rows are being loaded…" : "Older rows cannot be read";
  }

  /** How many rows are at hand. */
  int rows() {
    return pages.stream().mapToInt(List::size).sum();
  }

  /** How many rows that were found are newer than those at hand. */
  long newerRows() {
    return newerRows;
  }

  /** Whether rows older than those at hand are there. */
  boolean more() {
    return hasOlder();
  }

  /** Whether a search has no answer yet; until then the rows of the former one are shown. */
  boolean searching() {
    return searching;
  }

  /** Why the last page could not be read; empty when it could. */
  String trouble() {
    return trouble;
  }
}
