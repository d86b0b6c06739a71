package breakerboard.console.events;

import breakerboard.console.Attachments;
import breakerboard.console.DeskModel;
import breakerboard.console.EventsModel;
import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.Pacer;
import breakerboard.console.ScreenState;
import breakerboard.console.Shown;
import breakerboard.console.StateShape;
import breakerboard.console.Throttle;
import breakerboard.console.dialogs.Deeds;
import breakerboard.console.dialogs.Fxml;
import breakerboard.domain.BreakerId;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.Priority;
import breakerboard.domain.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What happens now: standing alarms above the live log. */
final class LiveEvents {
  private static final double NOTICE_SHAPE = 16;
  private static final int RATE_DECIMALS = 1;

  private final DeskModel desk;
  private final AlarmsModel alarms;
  private final Format format;
  private final Deeds deeds;
  private final Throttle log;
  private final Attachments attachments = new Attachments();
  private final Region root;
  private final LongConsumer waiting;
  private boolean paused;
  private long lastEventShown;

  /** What a paused log shows, though the memory moves on. */
  private List<Event> held = List.of();

  @FXML private VBox body;
  @FXML private HBox choices;
  @FXML private ComboBox<Choice<EventType>> type;
  @FXML private ComboBox<Choice<Priority>> priority;
  @FXML private ComboBox<Choice<String>> book;
  @FXML private ComboBox<Choice<BreakerId>> breaker;
  @FXML private ComboBox<Choice<String>> operator;
  @FXML private ComboBox<Choice<Integer>> span;
  @FXML private HBox flood;
  @FXML private Label floodTitle;
  @FXML private Label floodDetail;
  @FXML private TableView<LogRow> logRows;
  @FXML private Label summary;
  @FXML private Hyperlink showAll;
  @FXML private Label memory;

  private final Filters filters;
  private final AlarmPanel standing;
  private final LogTable logTable;

  /**
   * @param opener shows the alarm's breaker in the Book view
   * @param text the field in the head
   * @param waiting hears how many events came since the log was paused
   */
  LiveEvents(
      DeskModel desk,
      AlarmsModel alarms,
      Format format,
      Deeds deeds,
      Consumer<Alarm> opener,
      Pacer pacer,
      TextField text,
      LongConsumer waiting) {
    this.desk = desk;
    this.alarms = alarms;
    this.format = format;
    this.deeds = deeds;
    this.log = new Throttle(Throttle.CHARTS_MILLIS, pacer, this::refresh);
    this.waiting = waiting;
    this.root = Fxml.load("events-live.fxml", this);
    this.filters = new Filters(text, type, priority, book, breaker, operator, span);
    this.standing = new AlarmPanel(desk, alarms, format, deeds, opener);
    body.getChildren().add(body.getChildren().indexOf(flood) + 1, standing.root());
    this.logTable = new LogTable(logRows, format, desk::clock);
    filters.offer(desk, format);
    filters.onChange(this::showLog);
    flood.getChildren().addFirst(new StateShape(NOTICE_SHAPE, ScreenState.WARNING));
    root.heightProperty().subscribe(high -> standing.setRoom(high.doubleValue()));
  }

  Region root() {
    return root;
  }

  /** The choices beside the field of text. */
  Node choices() {
    return choices;
  }

  /** The rows that are shown, the newest first. */
  List<LogRow> rows() {
    return List.copyOf(logRows.getItems());
  }

  void attach() {
    attachments.followList(desk.books(), () -> filters.offerBooks(desk.books()));
    attachments.followList(desk.events().events(), log::request);
    attachments.follow(alarms.alarmsProperty(), this::showAlarms);
    attachments.follow(deeds.offProperty(), standing::setOff);
    attachments.follow(desk.secondProperty(), _ -> showSecond());
    showLog();
  }

  void detach() {
    attachments.release();
  }

  private void refresh() {
    if (attachments.held() > 0) {
      showLog();
    }
  }

  /** A paused log shows what it shows, whatever comes. */
  void setPaused(boolean now) {
    if (paused == now) {
      return;
    }
    paused = now;
    held =
        now
            ? desk.events().events().stream().filter(e -> e.id() <= lastEventShown).toList()
            : List.of();
    showLog();
  }

  private void showLog() {
    EventsModel model = desk.events();
    List<Event> events = model.events();
    long newest = events.isEmpty() ? 0 : events.getLast().id();
    if (!paused) {
      lastEventShown = newest;
    }
    waiting.accept(newest - lastEventShown);
    filters.offerOperators(events);
    EventFilter filter = filters.read();
    EventLogView view = EventLogView.of(paused ? held : events, filter, desk.clock(), model);
    logTable.show(view.rows(), events.isEmpty());
    summary.setText(view.summary());
    showAll.setVisible(!filter.isAll());
    long dropped = model.droppedProperty().get();
    memory.setText(
        dropped == 0 ? "" : "%s older events left the memory".formatted(Figures.count(dropped)));
  }

  private void showSecond() {
    standing.showSecond();
    showFlood(alarms.flood());
    if (filters.read().spanMinutes() > 0) {
      showLog();
    }
  }

  private void showAlarms(List<Alarm> all) {
    standing.show(all);
    showFlood(alarms.flood());
  }

  private void showFlood(AlarmFlood now) {
    Shown.only(flood, now.isFlood());
    if (!now.isFlood()) {
      return;
    }
    floodTitle.setText(
        "Alarm flood: %s alarms in the last %s minutes (%s/min), limit %s"
            .formatted(
                Figures.count(now.count()),
                Figures.count(AlarmFlood.SPAN_MINUTES),
                Words.number(now.rate(), RATE_DECIMALS),
                Figures.count(AlarmFlood.LIMIT)));
    List<String> parts = new ArrayList<>();
    now.first().ifPresent(first -> parts.add("since " + format.time(first.time(), desk.clock())));
    if (now.fromBusiest() > 0) {
      parts.add("%s from %s".formatted(Figures.count(now.fromBusiest()), now.busiestBook()));
    }
    now.first()
        .ifPresent(
            first ->
                parts.add(
                    "first: %s, %s"
                        .formatted(
                            EventWords.subject(first, format), EventWords.type(first, format))));
    floodDetail.setText(String.join(" · ", parts));
  }

  @FXML
  private void showFirstCause() {
    Optional<Event> first = alarms.flood().first();
    first.ifPresent(
        event -> {
          if (!logTable.reveal(event)) {
            filters.clear();
            logTable.reveal(event);
          }
        });
  }

  @FXML
  private void clearFilters() {
    filters.clear();
  }
}
