package breakerboard.desk;

import breakerboard.config.BookKeys;
import breakerboard.config.Configuration;
import breakerboard.domain.Answer;
import breakerboard.domain.Command;
import breakerboard.domain.Event;
import breakerboard.domain.Holdings;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What the screen sees of one run of a replay: snapshots and events, and no way to act. The screen
 * asks on any thread; the rest belongs to the replay's.
 */
final class ReplayGateway implements EngineGateway, EngineListener {
  /** No submission of an engine has it. */
  private static final long NONE = 0;

  private static final String REFUSAL =
      "A replay cannot be acted on: it shows what was. Act on the live desk, in its own views.";

  private final EventMemory memory;
  private final Publication publication;
  private final Inquiries inquiries;
  private volatile Configuration configuration;

  private ReplayGateway(Configuration configuration, EventMemory memory, Runnable wake) {
    this.configuration = configuration;
    this.memory = memory;
    this.publication = new Publication(wake);
    this.inquiries = new Inquiries(wake);
  }

  /**
   * Of the first run.
   *
   * @param wake makes the replay look what is asked
   */
  static ReplayGateway of(Configuration configuration, Runnable wake) {
    int most = configuration.settings(Command.DESK).get(BookKeys.MAX_EVENTS);
    return new ReplayGateway(configuration, new EventMemory(most), wake);
  }

  /** Of a run that begins at another place: it knows what happened before that. */
  ReplayGateway from(ReplayStart start, Runnable wake) {
    return new ReplayGateway(start.configuration(), memory.upTo(start.lastEvent()), wake);
  }

  @Override
  public void event(Event event) {
    memory.add(event);
    if (event.type().changesState()) {
      publication.stateChanged();
    }
  }

  @Override
  public void configured(
      Configuration former, Configuration now, String operator, String reason, long time) {
    configuration = now;
  }

  /** Something to show may have changed. */
  void touch() {
    publication.touch();
  }

  /** Gives the screen what it asked for. */
  void show(DeskEngine engine) {
    publication.publishIfDemanded(engine);
    inquiries.answer(engine);
  }

  /** The run is over: its engine takes nothing more in. */
  void end(DeskEngine engine) {
    inquiries.end(engine);
  }

  /** Refuses, whatever it is and whoever gives it. */
  @Override
  public CompletionStage<Answer> submit(
      Command command, String operator, String reason, long basedOn) {
    return CompletableFuture.completedFuture(new Answer.Refused(NONE, REFUSAL));
  }

  @Override
  public void demand() {
    publication.demand();
  }

  @Override
  public void demandStates() {
    publication.demandStates();
  }

  @Override
  public void demandSecond() {
    publication.demandSecond();
  }

  @Override
  public void listen(SnapshotListener listener) {
    publication.to(listener);
  }

  @Override
  public EventPage eventsAfter(long after, int most) {
    return memory.after(after, most);
  }

  @Override
  public CompletionStage<Optional<Holdings>> holdings(String book) {
    return inquiries.holdings(book);
  }

  /** A replay that has come to its end goes on showing it. */
  @Override
  public CompletionStage<EngineSign> sign() {
    return CompletableFuture.completedFuture(EngineSign.WELL);
  }

  /** Nobody measures how fast a recording is played. */
  @Override
  public EngineHealth health() {
    return EngineHealth.none();
  }

  @Override
  public Configuration configuration() {
    return configuration;
  }
}
