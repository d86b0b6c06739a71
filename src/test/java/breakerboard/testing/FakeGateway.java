package breakerboard.testing;

import breakerboard.config.Configuration;
import breakerboard.desk.EngineGateway;
import breakerboard.desk.EngineHealth;
import breakerboard.desk.EngineSign;
import breakerboard.desk.EventPage;
import breakerboard.desk.SnapshotListener;
import breakerboard.domain.Answer;
import breakerboard.domain.Command;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.Event;
import breakerboard.domain.Holdings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

/** A gateway without an engine: keeps what was submitted and answers as it was told. */
public final class FakeGateway implements EngineGateway {
  private final List<Given> given = new CopyOnWriteArrayList<>();
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final Map<String, Holdings> holdings = new ConcurrentHashMap<>();
  private volatile Configuration configuration;
  private volatile EngineHealth health = EngineHealth.none();
  private volatile Supplier<CompletionStage<EngineSign>> signs =
      () -> CompletableFuture.completedFuture(EngineSign.WELL);
  private volatile SnapshotListener listener = _ -> {};
  private volatile Function<Given, Answer> answers = _ -> new Answer.Accepted(1, "Done.", 1);

  /** One submitted command. */
  public record Given(Command command, String operator, String reason, long basedOn) {}

  public FakeGateway(Configuration configuration) {
    this.configuration = configuration;
  }

  public void answerWith(Function<Given, Answer> newAnswers) {
    answers = newAnswers;
  }

  public void configure(Configuration newer) {
    configuration = newer;
  }

  public void happened(Event... newer) {
    events.addAll(List.of(newer));
  }

  public void publish(DeskSnapshot snapshot) {
    listener.publish(snapshot);
  }

  /** What was submitted so far. */
  public List<Given> given() {
    return List.copyOf(given);
  }

  public long lastEvent() {
    return events.isEmpty() ? 0 : events.getLast().id();
  }

  @Override
  public CompletionStage<Answer> submit(
      Command command, String operator, String reason, long basedOn) {
    Given now = new Given(command, operator, reason, basedOn);
    given.add(now);
    return CompletableFuture.completedFuture(answers.apply(now));
  }

  @Override
  public void demand() {}

  @Override
  public void demandStates() {}

  @Override
  public void demandSecond() {}

  @Override
  public void listen(SnapshotListener newListener) {
    listener = newListener;
  }

  @Override
  public EventPage eventsAfter(long after, int most) {
    List<Event> newer = new ArrayList<>(events);
    newer.removeIf(event -> event.id() <= after);
    return new EventPage(newer.subList(0, Math.min(most, newer.size())), 0);
  }

  /** What books hold from now on. */
  public void holds(Holdings now) {
    holdings.put(now.book(), now);
  }

  @Override
  public CompletionStage<Optional<Holdings>> holdings(String book) {
    return CompletableFuture.completedFuture(Optional.ofNullable(holdings.get(book)));
  }

  @Override
  public CompletionStage<EngineSign> sign() {
    return signs.get();
  }

  /** What the engine answers from now on. */
  public void is(EngineSign now) {
    signs = () -> CompletableFuture.completedFuture(now);
  }

  /** Whether the engine is there it answers from now on like this. */
  public void answersSigns(Supplier<CompletionStage<EngineSign>> now) {
    signs = now;
  }

  /** The engine does its work like this from now on. */
  public void does(EngineHealth now) {
    health = now;
  }

  @Override
  public EngineHealth health() {
    return health;
  }

  @Override
  public Configuration configuration() {
    return configuration;
  }
}
