package breakerboard.console.events;

import breakerboard.desk.EventHistory;
import breakerboard.desk.HistoryPage;
import breakerboard.desk.HistoryQuery;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A bounded window onto the rows that a search finds, the newest first. It moves by whole pages:
 * the next one is asked for by the number of the row beside it, and the one farthest away is let
 * go; or it jumps to either end. Rows that come after the search began are none of it. Answers to a
 * former search are ignored. On one thread, onto which {@code screen} brings the answers.
 */
final class HistoryWindow {
  static final int PAGE = 100;
  static final int MOST_PAGES = 20;

  private final EventHistory history;
  private final Executor screen;
  private final Runnable changed;

  /** The newest page first. */
  private final Deque<List<HistoryLine.Found>> pages = new ArrayDeque<>();

  private Optional<HistoryQuery> query = Optional.empty();

  /** What is being read, or was read last. */
  private Step step = Step.NEWEST;

  private Optional<CompletionStage<HistoryPage>> reading = Optional.empty();

  /** What is shown until the search has its first answer. */
  private List<HistoryLine> former = List.of();

  private boolean searching;

  /** Number of the newest row that was found; {@link EventHistory#NEWEST} before it is known. */
  private long newest = EventHistory.NEWEST;

  private boolean older;

  /** Unknown after a jump to the oldest rows. */
  private OptionalLong newerRows = OptionalLong.of(0);

  private long searches;
  private String trouble = "";

  /** What can be asked for. */
  private enum Step {
    NEWEST,
    OLDER,
    NEWER,
    OLDEST
  }

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
    leave();
    searching = true;
    query = Optional.of(wanted);
    pages.clear();
    newest = EventHistory.NEWEST;
    newerRows = OptionalLong.of(0);
    older = false;
    load(Step.NEWEST);
  }

  /** Asks for the page after the oldest row, unless there is none. */
  void older() {
    if (older && trouble.isEmpty()) {
      load(Step.OLDER);
    }
  }

  /** Asks for the page before the newest row, if it is not at hand. */
  void newer() {
    if (hasNewer() && trouble.isEmpty()) {
      load(Step.NEWER);
    }
  }

  /** Goes to the oldest rows that are found, however many lie between. */
  void jumpToOldest() {
    jump(Step.OLDEST, older);
  }

  /** Goes back to the newest rows that were found. */
  void jumpToNewest() {
    jump(Step.NEWEST, hasNewer());
  }

  private void jump(Step to, boolean away) {
    if (searching) {
      return;
    }
    leave();
    if (away) {
      load(to);
    } else {
      changed.run();
    }
  }

  /** Waits for the search or the jump no longer; what is at hand stays. */
  void cancel() {
    leave();
    if (searching) {
      searching = false;
      former = List.of();
      trouble = "The search was cancelled.";
    }
    changed.run();
  }

  private void leave() {
    searches++;
    reading.ifPresent(stage -> stage.toCompletableFuture().cancel(false));
    reading = Optional.empty();
  }

  /** Asks once more for what could not be read. */
  void retry() {
    trouble = "";
    if (pages.isEmpty()) {
      query.ifPresent(this::search);
    } else {
      load(step);
    }
  }

  private void load(Step wanted) {
    if (reading.isPresent() || query.isEmpty()) {
      return;
    }
    step = wanted;
    trouble = "";
    long mine = searches;
    CompletionStage<HistoryPage> page = ask(wanted, query.get());
    reading = Optional.of(page);
    page.thenApply(
            found -> new Answered(found, found.rows().stream().map(HistoryLine.Found::of).toList()))
        .whenComplete(
            (answered, failure) -> screen.execute(() -> answered(mine, wanted, answered, failure)));
    changed.run();
  }

  private CompletionStage<HistoryPage> ask(Step wanted, HistoryQuery of) {
    return switch (wanted) {
      case NEWEST ->
          history.search(
              of, newest == EventHistory.NEWEST ? EventHistory.NEWEST : newest + 1, PAGE);
      case OLDER -> history.search(of, pages.getLast().getLast().row().number(), PAGE);
      case NEWER -> history.searchUp(of, newestAtHand(), PAGE);
      case OLDEST -> history.searchUp(of, EventHistory.OLDEST, PAGE);
    };
  }

  /** What the rows say is read on the thread of the history. */
  private record Answered(HistoryPage page, List<HistoryLine.Found> lines) {}

  private void answered(
      long search, Step of, @Nullable Answered answered, @Nullable Throwable failure) {
    if (search != searches) {
      return;
    }
    reading = Optional.empty();
    searching = false;
    former = List.of();
    if (answered != null) {
      take(of, answered.lines(), answered.page().more());
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

  private void take(Step of, List<HistoryLine.Found> lines, boolean more) {
    switch (of) {
      case NEWEST -> {
        startFrom(lines);
        newest = pages.isEmpty() ? 0 : newestAtHand();
        older = more;
        newerRows = OptionalLong.of(0);
      }
      case OLDER -> {
        add(lines, pages::addLast);
        older = more;
        letGoOfNewer();
      }
      case NEWER -> takeNewer(found(lines));
      case OLDEST -> {
        startFrom(found(lines));
        older = false;
        newerRows = hasNewer() ? OptionalLong.empty() : OptionalLong.of(0);
      }
    }
  }

  private void startFrom(List<HistoryLine.Found> lines) {
    pages.clear();
    add(lines, pages::addLast);
  }

  private static void add(List<HistoryLine.Found> lines, Consumer<List<HistoryLine.Found>> to) {
    if (!lines.isEmpty()) {
      to.accept(lines);
    }
  }

  /** Without those that came after the search began. */
  private List<HistoryLine.Found> found(List<HistoryLine.Found> lines) {
    return lines.stream().filter(line -> line.row().number() <= newest).toList();
  }

  private void takeNewer(List<HistoryLine.Found> lines) {
    add(lines, pages::addFirst);
    newest = lines.isEmpty() ? newestAtHand() : newest;
    long left = newerRows.orElse(0) - lines.size();
    newerRows =
        !hasNewer()
            ? OptionalLong.of(0)
            : newerRows.isPresent() ? OptionalLong.of(Math.max(0, left)) : newerRows;
    if (pages.size() > MOST_PAGES) {
      pages.removeLast();
      older = true;
    }
  }

  private void letGoOfNewer() {
    if (pages.size() > MOST_PAGES) {
      int gone = pages.removeFirst().size();
      newerRows = newerRows.isPresent() ? OptionalLong.of(newerRows.getAsLong() + gone) : newerRows;
    }
  }

  private long newestAtHand() {
    return pages.getFirst().getFirst().row().number();
  }

  private boolean hasNewer() {
    return !pages.isEmpty() && newestAtHand() < newest;
  }

  /** The rows at hand, the newest first, with notes where there are more of them, or no more. */
  List<HistoryLine> lines() {
    if (searching) {
      return former;
    }
    List<HistoryLine> lines = new ArrayList<>();
    if (hasNewer()) {
      lines.add(new HistoryLine.Note("Newer rows are being loaded…"));
    }
    pages.forEach(lines::addAll);
    if (!lines.isEmpty()) {
      lines.add(new HistoryLine.Note(below()));
    }
    return lines;
  }

  private String below() {
    if (!older) {
      return "No older rows";
    }
    return trouble.isEmpty() ? "Older rows are being loaded…" : "Older rows cannot be read";
  }

  /** How many rows are at hand. */
  int rows() {
    return pages.stream().mapToInt(List::size).sum();
  }

  /** How many rows that were found are newer than those at hand, where that is known. */
  OptionalLong newerRows() {
    return newerRows;
  }

  /** Whether rows older than those at hand are there. */
  boolean more() {
    return older;
  }

  /** Whether a search has no answer yet; until then the rows of the former one are shown. */
  boolean searching() {
    return searching;
  }

  /** Whether it goes to one end of what was found. */
  boolean jumping() {
    return reading.isPresent() && !searching && (step == Step.NEWEST || step == Step.OLDEST);
  }

  /** Why the last page could not be read; empty when it could. */
  String trouble() {
    return trouble;
  }
}
