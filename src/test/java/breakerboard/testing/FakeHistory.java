package breakerboard.testing;

import breakerboard.desk.EventHistory;
import breakerboard.desk.HistoryNames;
import breakerboard.desk.HistoryPage;
import breakerboard.desk.HistoryQuery;
import breakerboard.desk.HistoryRow;
import breakerboard.desk.JournalExtent;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;

/**
 * A journal of as many rows as a test wants, made when they are asked for. It answers at once, or
 * when the test says so, or fails.
 */
public final class FakeHistory implements EventHistory {
  private volatile long total;
  private final LongFunction<HistoryRow> rows;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile Optional<String> failure = Optional.empty();
  private volatile List<Event> happened = List.of();
  private volatile boolean held;
  private volatile boolean endless;
  private volatile BooleanSupplier stopped = () -> false;
  private final CompletableFuture<Long> exporting = new CompletableFuture<>();

  /**
   * One page that was asked for.
   *
   * @param from the number before which its rows lie, or after which
   * @param up towards the newest
   */
  public record Asked(
      HistoryQuery query, long from, boolean up, int most, CompletableFuture<HistoryPage> answer) {}

  /**
   * @param total how many rows there are, numbered from 1
   * @param rows the row of a number
   */
  public FakeHistory(long total, LongFunction<HistoryRow> rows) {
    this.total = total;
    this.rows = rows;
  }

  /** A row a second until the end, by turns warnings of two books, and a command each ten. */
  public static FakeHistory ofSeconds(long total, long end) {
    return new FakeHistory(
        total, number -> row(number, end - (total - number) * Times.NANOS_PER_SECOND));
  }

  private static HistoryRow row(long number, long time) {
    boolean command = number % 10 == 0;
    String book = number % 2 == 0 ? "EQ-LS-1" : "VOL-ARB-2";
    return command
        ? new HistoryRow(
            number,
            time,
            HistoryRow.Kind.COMMAND,
            "ACKNOWLEDGE",
            "",
            "",
            "mkeller",
            "seen in the alarm list",
            "{\"command\":\"ACKNOWLEDGE\",\"operator\":\"mkeller\",\"accepted\":true}")
        : new HistoryRow(
            number,
            time,
            HistoryRow.Kind.EVENT,
            "BREAKER_WARNING",
            book,
            "volatility",
            "",
            "spot number " + number,
            "{\"id\":" + number + ",\"priority\":\"HIGH\",\"book\":\"" + book + "\"}");
  }

  /** So many newer rows are there from now on. */
  public void grow(long rowsMore) {
    total = total + rowsMore;
  }

  /** From now on pages wait until {@link #answer}. */
  public void hold() {
    held = true;
  }

  /** Answers the page that was asked for at that place, from 0. */
  public void answer(int place) {
    Asked page = asked.get(place);
    page.answer().complete(page(page));
  }

  /** From now on nothing can be read, for this reason; nothing fails where it is empty. */
  public void failWith(String sentence) {
    failure = Optional.of(sentence).filter(words -> !words.isEmpty());
  }

  /** From now on an export says that 12,300 rows are written, and goes on until it is cancelled. */
  public void neverEndExports() {
    endless = true;
  }

  /** The endless export looks whether it is cancelled; whether it was. */
  public boolean endsExportIfCancelled() {
    return stopped.getAsBoolean()
        && exporting.completeExceptionally(new CancellationException("cancelled"));
  }

  /** What was asked for so far. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  @Override
  public CompletionStage<HistoryPage> search(HistoryQuery query, long before, int most) {
    return answer(new Asked(query, before, false, most, new CompletableFuture<>()));
  }

  @Override
  public CompletionStage<HistoryPage> searchUp(HistoryQuery query, long after, int most) {
    return answer(new Asked(query, after, true, most, new CompletableFuture<>()));
  }

  /** From now on these are the events of the journal. */
  public void happened(List<Event> all) {
    happened = List.copyOf(all);
  }

  @Override
  public CompletionStage<List<Event>> events(Set<EventType> types, int most) {
    return failure
        .<CompletionStage<List<Event>>>map(
            why -> CompletableFuture.failedFuture(new IllegalStateException(why)))
        .orElseGet(
            () ->
                CompletableFuture.completedFuture(
                    happened.stream().filter(event -> types.contains(event.type())).toList()));
  }

  private CompletionStage<HistoryPage> answer(Asked page) {
    asked.add(page);
    if (failure.isPresent()) {
      page.answer().completeExceptionally(new IllegalStateException(failure.get()));
    } else if (!held) {
      page.answer().complete(page(page));
    }
    return page.answer();
  }

  private HistoryPage page(Asked page) {
    List<HistoryRow> found = new ArrayList<>();
    long number = page.up() ? page.from() + 1 : Math.min(total, page.from() - 1);
    while (number > 0 && number <= total && found.size() <= page.most()) {
      HistoryRow row = rows.apply(number);
      if (matches(page.query(), row)) {
        found.add(row);
      }
      number += page.up() ? 1 : -1;
    }
    boolean more = found.size() > page.most();
    List<HistoryRow> rows = more ? found.subList(0, page.most()) : found;
    return new HistoryPage(page.up() ? rows.reversed() : rows, more);
  }

  private static boolean matches(HistoryQuery query, HistoryRow row) {
    return (query.from() == Times.NEVER || row.time() >= query.from())
        && (query.to() == Times.NEVER || row.time() < query.to())
        && (query.kinds().isEmpty() || query.kinds().contains(row.kind()))
        && (query.types().isEmpty() || query.types().contains(row.type()))
        && (query.book().isEmpty() || query.book().equals(row.book()))
        && (query.operator().isEmpty() || query.operator().equals(row.operator()))
        && row.message().toLowerCase(Locale.ROOT).contains(query.text().toLowerCase(Locale.ROOT));
  }

  /** A row a second, 200 bytes each. */
  @Override
  public CompletionStage<JournalExtent> extent() {
    return failure
        .<CompletionStage<JournalExtent>>map(
            why -> CompletableFuture.failedFuture(new IllegalStateException(why)))
        .orElseGet(
            () ->
                CompletableFuture.completedFuture(
                    new JournalExtent(
                        total,
                        total == 0 ? Times.NEVER : rows.apply(1).time(),
                        total == 0 ? Times.NEVER : rows.apply(total).time(),
                        total * 200,
                        1_640_000_000L,
                        84_300_000_000L)));
  }

  /** Also names that none of its rows holds. */
  @Override
  public CompletionStage<HistoryNames> names() {
    return CompletableFuture.completedFuture(
        new HistoryNames(
            new TreeSet<>(List.of("EQ-LS-1", "CLOSED-BOOK-9", "VOL-ARB-2")),
            new TreeSet<>(List.of("retired"))));
  }

  @Override
  public CompletionStage<Long> export(
      HistoryQuery query, Path file, LongConsumer progress, BooleanSupplier cancelled) {
    if (endless) {
      progress.accept(12_300);
      stopped = cancelled;
      return exporting;
    }
    Asked all = new Asked(query, OLDEST, true, Integer.MAX_VALUE - 1, new CompletableFuture<>());
    List<HistoryRow> found = page(all).rows().reversed();
    try {
      Files.write(file, found.stream().map(HistoryRow::content).toList());
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
    progress.accept(found.size());
    return CompletableFuture.completedFuture((long) found.size());
  }
}
