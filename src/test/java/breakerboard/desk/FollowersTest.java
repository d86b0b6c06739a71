package breakerboard.desk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.domain.Answer;
import breakerboard.domain.Command;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.Observation;
import breakerboard.domain.SymbolTable;
import breakerboard.engine.EngineListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever follows the events of a desk, and however slowly. */
@Timeout(30)
class FollowersTest {
  private final Desk desk =
      new Desk(Configuration.defaults(Breakers.catalogue()), new SymbolTable(10), () -> 0, false);
  private final CountDownLatch released = new CountDownLatch(1);

  @AfterEach
  void close() {
    released.countDown();
    desk.close();
  }

  /** Starts the desk; returns when its book is there. */
  private void start() throws InterruptedException {
    CountDownLatch joined = new CountDownLatch(1);
    desk.listen(
        new EngineListener() {
          @Override
          public void used(String book) {
            joined.countDown();
          }
        });
    desk.start();
    desk.put(new Observation.Builder("main", 1).nav(100).build());
    assertThat(joined.await(10, SECONDS)).isTrue();
  }

  private Answer give(Command command) throws Exception {
    return desk.submit(command, "jmeyer", "venue tests", 1).toCompletableFuture().get(10, SECONDS);
  }

  private void hold() {
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aFollowerThatNeverComesBackDelaysNeitherTheEngineNorAnother() throws Exception {
    List<EventType> heard = new CopyOnWriteArrayList<>();
    CountDownLatch ended = new CountDownLatch(1);
    var _ = desk.follow(_ -> hold());
    var _ =
        desk.follow(
            event -> {
              heard.add(event.type());
              if (event.type() == EventType.MAINTENANCE_END) {
                ended.countDown();
              }
            });
    start();

    assertThat(give(new Command.StartMaintenance("main"))).isInstanceOf(Answer.Accepted.class);
    assertThat(give(new Command.EndMaintenance("main"))).isInstanceOf(Answer.Accepted.class);

    assertThat(ended.await(10, SECONDS)).isTrue();
    assertThat(heard).containsSubsequence(EventType.MAINTENANCE_START, EventType.MAINTENANCE_END);
  }

  @Test
  void aFollowerThatThrowsHearsTheNextEvent() throws Exception {
    List<Long> heard = new CopyOnWriteArrayList<>();
    var _ =
        desk.follow(
            event -> {
              heard.add(event.id());
              throw new IllegalStateException("printer on fire");
            });
    start();
    give(new Command.StartMaintenance("main"));
    give(new Command.EndMaintenance("main"));

    desk.close();

    assertThat(heard).hasSizeGreaterThan(2).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void closingTheDeskHandsOverWhatIsQueued() throws Exception {
    List<Event> heard = new CopyOnWriteArrayList<>();
    var _ =
        desk.follow(
            event -> {
              hold();
              heard.add(event);
            });
    start();
    give(new Command.StartMaintenance("main"));
    released.countDown();

    desk.close();

    assertThat(heard).extracting(Event::type).contains(EventType.MAINTENANCE_START);
  }

  @Test
  void whatAFollowerWasTooSlowForIsCountedAndSaidToIt() throws Exception {
    List<String> heard = new ArrayList<>();
    CountDownLatch busy = new CountDownLatch(1);
    EventFollower slow =
        new EventFollower() {
          @Override
          public void event(Event event) {
            busy.countDown();
            hold();
            heard.add(event.type().name());
          }

          @Override
          public void missed(long count) {
            heard.add(count + " missed");
          }
        };
    List<Event> events = new CopyOnWriteArrayList<>();
    CountDownLatch known = new CountDownLatch(1);
    var _ =
        desk.follow(
            event -> {
              events.add(event);
              if (event.type() == EventType.MAINTENANCE_START) {
                known.countDown();
              }
            });
    start();
    give(new Command.StartMaintenance("main"));
    assertThat(known.await(10, SECONDS)).isTrue();
    Event maintenance = events.getLast();
    Subscription subscription = new Subscription(slow, 1);

    subscription.offer(maintenance);
    assertThat(busy.await(10, SECONDS)).isTrue();
    subscription.offer(maintenance);
    subscription.offer(maintenance);
    subscription.offer(maintenance);
    released.countDown();
    subscription.close();

    String name = maintenance.type().name();
    assertThat(heard).containsExactly(name, name, "2 missed");
  }
}
