package breakerboard.embed;

import static breakerboard.embed.Trader.CALM;
import static breakerboard.embed.Trader.VOLATILITY;
import static breakerboard.embed.Trader.WILD;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.desk.BreakerLog;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** One breaker watched in the log. */
class DebugLogTest {
  private static final int SECONDS_TO_WAIT = 60;

  private interface BeforeLine {
    void run() throws InterruptedException;
  }

  private final Logger logger =
      (Logger) LoggerFactory.getLogger(BreakerLog.PREFIX + Trader.VOLATILITY);
  private BeforeLine beforeLine = () -> {};
  private final ListAppender<ILoggingEvent> lines =
      new ListAppender<>() {
        @Override
        public void doAppend(ILoggingEvent line) {
          try {
            beforeLine.run();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          super.doAppend(line);
        }
      };
  private final Trader trader = new Trader();

  @BeforeEach
  void watch() {
    lines.start();
    logger.addAppender(lines);
    logger.setAdditive(false);
    logger.setLevel(Level.DEBUG);
  }

  @AfterEach
  void leave() {
    logger.detachAppender(lines);
    logger.setAdditive(true);
    logger.setLevel(null);
  }

  @Test
  void eachChangeOfItsStatusIsALineAtDebugLevelAndNothingElseIs() {
    trader.check(CALM);
    trader.check(CALM);
    assertThat(lines.list).isEmpty();

    trader.check(900_000, WILD);
    trader.check(900_000, WILD);
    trader.check(900_000, CALM);

    assertThat(lines.list).allMatch(line -> line.getLevel() == Level.DEBUG);
    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .satisfiesExactly(
            trip ->
                assertThat(trip)
                    .startsWith("2026-03-05T15:30:03Z main BREAKER_TRIPPED TRIPPED: ")
                    .contains("6.00 % > 5.00 %"),
            cooldown ->
                assertThat(cooldown)
                    .startsWith("2026-03-05T15:30:05Z main COOLDOWN_START COOLDOWN: "));
  }

  @Test
  @Timeout(SECONDS_TO_WAIT)
  void aLogThatHangsHoldsUpNoOtherThread() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    AppenderBase<ILoggingEvent> hangs =
        new AppenderBase<>() {
          @Override
          protected void append(ILoggingEvent line) {
            entered.countDown();
            try {
              leave.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }
        };
    hangs.start();
    logger.addAppender(hangs);
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<?> hanging = other.submit(() -> trader.check(WILD));
      try {
        entered.await();
        assertThat(trader.check(900_000, WILD).get(Trader.VOLATILITY)).isTrue();
        assertThat(trader.breakers.isTradingAllowed()).isFalse();
        assertThat(hanging.isDone()).isFalse();
      } finally {
        leave.countDown();
      }
    } finally {
      logger.detachAppender(hangs);
    }
    assertThat(lines.list).isNotEmpty();
  }

  @Test
  @Timeout(SECONDS_TO_WAIT)
  void whatHappensWhileALogHangsIsToldAtOnceAndWrittenLaterInItsOrder() throws Exception {
    List<Event> heard = new CopyOnWriteArrayList<>();
    trader.breakers.registerCallback(EventFilter.of(EventType.BREAKER_TRIPPED), heard::add);
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    beforeLine =
        () -> {
          entered.countDown();
          leave.await();
        };
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<?> hanging = other.submit(() -> trader.check(WILD));
      try {
        entered.await();
        trader.check(CALM);
        assertThat(hanging.isDone()).isFalse();
        assertThat(heard).extracting(event -> event.breaker().orElseThrow()).contains(VOLATILITY);
      } finally {
        leave.countDown();
      }
    }
    assertThat(lines.list)
        .extracting(line -> line.getFormattedMessage().split(" ")[2])
        .containsExactly("BREAKER_TRIPPED", "COOLDOWN_START");
  }

  @Test
  void aLogThatFailsHarmsNeitherTheCheckNorTheCallbacks() {
    List<Event> heard = new ArrayList<>();
    trader.breakers.registerCallback(EventFilter.of(EventType.BREAKER_TRIPPED), heard::add);
    beforeLine =
        () -> {
          throw new IllegalStateException("the disk is full");
        };

    assertThat(trader.check(WILD)).containsEntry(VOLATILITY, true);

    assertThat(heard).hasSize(1);
  }

  @Test
  void unlessAskedForNothingIsWritten() {
    logger.setLevel(Level.INFO);

    trader.check(WILD);

    assertThat(lines.list).isEmpty();
  }
}
