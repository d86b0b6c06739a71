package breakerboard.console.events;

import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.console.BookModel;
import breakerboard.console.DeskModel;
import breakerboard.console.Format;
import breakerboard.domain.BreakerId;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.Priority;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/** The controls from which the log's filter is read. */
final class Filters {
  private static final List<Choice<Integer>> SPANS =
      List.of(
          Choice.any("All time"),
          Choice.of("Last 10 min", 10),
          Choice.of("Last 60 min", 60),
          Choice.of("Last 4 h", 240));

  private final TextField text;
  private final ComboBox<Choice<EventType>> type;
  private final ComboBox<Choice<Priority>> priority;
  private final ComboBox<Choice<String>> book;
  private final ComboBox<Choice<BreakerId>> breaker;
  private final ComboBox<Choice<String>> operator;
  private final ComboBox<Choice<Integer>> span;

  Filters(
      TextField text,
      ComboBox<Choice<EventType>> type,
      ComboBox<Choice<Priority>> priority,
      ComboBox<Choice<String>> book,
      ComboBox<Choice<BreakerId>> breaker,
      ComboBox<Choice<String>> operator,
      ComboBox<Choice<Integer>> span) {
    this.text = text;
    this.type = type;
    this.priority = priority;
    this.book = book;
    this.breaker = breaker;
    this.operator = operator;
    this.span = span;
  }

  /** Offers what never changes. */
  void offer(DeskModel desk, Format format) {
    Choice.offer(
        type,
        with(
            Choice.any("All types"),
            Arrays.stream(EventType.values())
                .map(value -> Choice.of(format.words(value), value))
                .sorted(Comparator.comparing(Choice::label))));
    Choice.offer(
        priority,
        List.of(
            Choice.any("Any priority"),
            Choice.of("Critical", Priority.CRITICAL),
            Choice.of("High and above", Priority.HIGH),
            Choice.of("Medium and above", Priority.MEDIUM)));
    Choice.offer(
        breaker,
        with(
            Choice.any("All breakers"),
            desk.catalogue().breakers().stream().map(Filters::breakerChoice)));
    Choice.offer(span, SPANS);
    offerBooks(List.of());
    offerOperators(List.of());
  }

  private static Choice<BreakerId> breakerChoice(BreakerEntry entry) {
    return Choice.of(entry.label(), entry.id());
  }

  void offerBooks(List<BookModel> books) {
    Choice.offer(
        book,
        with(
            Choice.any("All books"),
            books.stream().map(BookModel::name).map(name -> Choice.of(name, name))));
  }

  /** Those who acted in these events. */
  void offerOperators(List<Event> events) {
    Choice.offer(
        operator,
        with(
            Choice.any("All operators"),
            events.stream()
                .map(Event::operator)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .map(name -> Choice.of(name, name))));
  }

  EventFilter read() {
    return new EventFilter(
        text.getText(),
        Choice.chosen(type),
        Choice.chosen(priority).orElse(Priority.LOW),
        Choice.chosen(book).orElse(""),
        Choice.chosen(breaker),
        Choice.chosen(operator).orElse(""),
        Choice.chosen(span).orElse(0));
  }

  /** Lets everything pass again. */
  void clear() {
    text.clear();
    Stream.of(type, priority, book, breaker, operator, span)
        .forEach(box -> box.getSelectionModel().selectFirst());
  }

  /** Runs when any of them changes. */
  void onChange(Runnable listener) {
    text.textProperty().subscribe(listener);
    Stream.of(type, priority, book, breaker, operator, span)
        .forEach(box -> box.valueProperty().subscribe(listener));
  }

  private static <T> List<Choice<T>> with(Choice<T> any, Stream<Choice<T>> others) {
    return Stream.concat(Stream.of(any), others).toList();
  }
}
