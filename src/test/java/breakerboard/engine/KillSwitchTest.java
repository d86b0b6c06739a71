package breakerboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.domain.Answer;
import breakerboard.domain.Command;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import breakerboard.domain.Submission;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KillSwitchTest {
  private static final String ONE = "EQ-1";
  private static final String OTHER = "EQ-2";
  private static final long START = Times.nanos(Instant.parse("2026-03-12T14:00:00Z"));

  private final List<Event> events = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private final EngineListener ears =
      new EngineListener() {
        @Override
        public void event(Event event) {
          events.add(event);
        }

        @Override
        public void answer(Answer answer) {
          answers.add(answer);
        }
      };
  private DeskEngine desk = engine(Configuration.defaults(Breakers.catalogue()));
  private long now = START;

  private DeskEngine engine(Configuration configuration) {
    return new DeskEngine(configuration, new SymbolTable(10), ears, false);
  }

  private void feed(String book) {
    now += Times.NANOS_PER_SECOND;
    desk.on(
        new Observation.Builder(book, now)
            .nav(1_000_000)
            .positions(new Positions(new int[0], new double[0], new int[0], new double[0]))
            .field(InputField.VOLATILITY, 0.01)
            .build()
            .at(now));
  }

  private Answer give(Command command, String reason) {
    now += Times.NANOS_PER_SECOND;
    desk.on(new Submission(answers.size() + 1, command, "jmeyer", reason, 1, now));
    return answers.getLast();
  }

  private TradingState trading(String book) {
    return desk.snapshot(book).orElseThrow().trading();
  }

  private long told(EventType type) {
    return events.stream().filter(event -> event.type() == type).count();
  }

  @Test
  void theDesksSwitchHaltsEveryBookAndNeedsNoReason() {
    feed(ONE);
    feed(OTHER);

    assertThat(give(new Command.KillSwitchOn(Command.DESK), ""))
        .isInstanceOf(Answer.Accepted.class);

    assertThat(List.of(trading(ONE), trading(OTHER))).containsOnly(TradingState.HALTED);
    assertThat(events.getLast().reason()).isEqualTo("kill switch");
    assertThat(told(EventType.KILL_SWITCH_ON)).as("the desk's and each book's").isEqualTo(3);
  }

  @Test
  void aBookThatJoinsAHaltedDeskIsHaltedToo() {
    feed(ONE);
    give(new Command.KillSwitchOn(Command.DESK), "");

    feed(OTHER);

    assertThat(trading(OTHER)).isEqualTo(TradingState.HALTED);
  }

  @Test
  void theDesksEndLeavesABookHaltedThatItsOwnSwitchHalts() {
    feed(ONE);
    feed(OTHER);
    give(new Command.KillSwitchOn(ONE), "wrong prices");
    give(new Command.KillSwitchOn(Command.DESK), "");

    give(new Command.KillSwitchOff(Command.DESK), "all clear");

    assertThat(trading(ONE)).isEqualTo(TradingState.HALTED);
    assertThat(trading(OTHER)).isEqualTo(TradingState.ALLOWED);
    give(new Command.KillSwitchOff(ONE), "prices are right");
    assertThat(trading(ONE)).isEqualTo(TradingState.ALLOWED);
  }

  @Test
  void aBookHaltedByTheDeskMayBeHaltedByItsOwnSwitchToo() {
    feed(ONE);
    give(new Command.KillSwitchOn(Command.DESK), "");

    give(new Command.KillSwitchOn(ONE), "wrong prices");
    give(new Command.KillSwitchOff(Command.DESK), "all clear");

    assertThat(trading(ONE)).isEqualTo(TradingState.HALTED);
  }

  @Test
  void aBooksSwitchCannotEndTheDesksHalt() {
    feed(ONE);
    give(new Command.KillSwitchOn(Command.DESK), "");

    assertThat(give(new Command.KillSwitchOff(ONE), "hurry"))
        .isEqualTo(
            new Answer.Refused(
                2, "The kill switch halts the whole desk: switch it off for the desk."));
    assertThat(trading(ONE)).isEqualTo(TradingState.HALTED);
  }

  @Test
  void aSwitchThatTheConfigurationForbidsIsRefusedAndHaltsNothing() {
    var keys = Map.<String, ConfigNode>of("kill_switch_enabled", new ConfigNode.Flag(false));
    desk =
        engine(
            Configuration.load(
                    Breakers.catalogue(), new ConfigNode.Members(new LinkedHashMap<>(keys)))
                .configuration()
                .orElseThrow());
    feed(ONE);

    assertThat(give(new Command.KillSwitchOn(Command.DESK), "")).isInstanceOf(Answer.Refused.class);

    assertThat(trading(ONE)).isEqualTo(TradingState.ALLOWED);
    assertThat(told(EventType.KILL_SWITCH_ON)).isZero();
    feed(OTHER);
    assertThat(trading(OTHER)).isEqualTo(TradingState.ALLOWED);
  }

  @Test
  void noOtherCommandEndsIt() {
    feed(ONE);
    give(new Command.KillSwitchOn(ONE), "");

    give(new Command.ResetAll(ONE), "please");

    assertThat(answers.getLast()).isInstanceOf(Answer.Refused.class);
    assertThat(trading(ONE)).isEqualTo(TradingState.HALTED);
  }
}
