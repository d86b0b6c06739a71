package breakerboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Answer;
import breakerboard.domain.Command;
import breakerboard.domain.EventType;
import breakerboard.domain.TradingState;
import java.util.List;
import org.junit.jupiter.api.Test;

class KillSwitchTest {
  private static final String ONE = "EQ-1";
  private static final String OTHER = "EQ-2";

  private final Scene scene = new Scene();

  private Answer give(Command command, String reason) {
    return scene.give(command, "jmeyer", reason, 1);
  }

  private TradingState trading(String book) {
    return scene.book(book).trading();
  }

  @Test
  void theDesksSwitchHaltsEveryBookAndNeedsNoReason() {
    scene.calm(ONE);
    scene.calm(OTHER);

    assertThat(give(new Command.KillSwitchOn(Command.DESK), ""))
        .isInstanceOf(Answer.Accepted.class);

    assertThat(List.of(trading(ONE), trading(OTHER))).containsOnly(TradingState.HALTED);
    assertThat(scene.events().getLast().reason()).isEqualTo("kill switch");
    assertThat(scene.of(EventType.KILL_SWITCH_ON)).as("the desk's and each book's").hasSize(3);
  }

  @Test
  void aBookThatJoinsAHaltedDeskIsHaltedToo() {
    scene.calm(ONE);
    give(new Command.KillSwitchOn(Command.DESK), "");

    scene.calm(OTHER);

    assertThat(trading(OTHER)).isEqualTo(TradingState.HALTED);
  }

  @Test
  void theDesksEndLeavesABookHaltedThatItsOwnSwitchHalts() {
    scene.calm(ONE);
    scene.calm(OTHER);
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
    scene.calm(ONE);
    give(new Command.KillSwitchOn(Command.DESK), "");

    give(new Command.KillSwitchOn(ONE), "wrong prices");
    give(new Command.KillSwitchOff(Command.DESK), "all clear");

    assertThat(trading(ONE)).isEqualTo(TradingState.HALTED);
  }

  @Test
  void aBooksSwitchCannotEndTheDesksHalt() {
    scene.calm(ONE);
    give(new Command.KillSwitchOn(Command.DESK), "");

    assertThat(give(new Command.KillSwitchOff(ONE), "hurry"))
        .isEqualTo(
            new Answer.Refused(
                2, "The kill switch halts the whole desk: switch it off for the desk."));
    assertThat(trading(ONE)).isEqualTo(TradingState.HALTED);
  }

  @Test
  void aSwitchThatTheConfigurationForbidsIsRefusedAndHaltsNothing() {
    Scene forbidden = new Scene("{\"kill_switch_enabled\": false}").calm(ONE);

    assertThat(forbidden.give(new Command.KillSwitchOn(Command.DESK)))
        .isInstanceOf(Answer.Refused.class);

    forbidden.calm(OTHER);
    assertThat(forbidden.of(EventType.KILL_SWITCH_ON)).isEmpty();
    assertThat(forbidden.book(ONE).trading()).isEqualTo(TradingState.ALLOWED);
    assertThat(forbidden.book(OTHER).trading()).isEqualTo(TradingState.ALLOWED);
  }

  @Test
  void noOtherCommandEndsIt() {
    scene.calm(ONE);
    give(new Command.KillSwitchOn(ONE), "");

    assertThat(give(new Command.ResetAll(ONE), "please")).isInstanceOf(Answer.Refused.class);

    assertThat(trading(ONE)).isEqualTo(TradingState.HALTED);
  }

  @Test
  void theFirstBookIsHaltedBeforeItsFirstObservation() {
    assertThat(give(new Command.KillSwitchOn(Scene.BOOK), "")).isInstanceOf(Answer.Accepted.class);
    assertThat(trading(Scene.BOOK)).isEqualTo(TradingState.HALTED);

    scene.calm(Scene.BOOK);

    assertThat(trading(Scene.BOOK)).isEqualTo(TradingState.HALTED);
  }

  @Test
  void theDeskIsHaltedBeforeItsFirstObservation() {
    assertThat(give(new Command.KillSwitchOn(Command.DESK), ""))
        .isInstanceOf(Answer.Accepted.class);

    scene.calm(Scene.BOOK);

    assertThat(trading(Scene.BOOK)).isEqualTo(TradingState.HALTED);
  }

  @Test
  void whereItIsForbiddenTheDeskIsNotHaltedBeforeItsFirstObservationEither() {
    Scene forbidden = new Scene("{\"kill_switch_enabled\": false}");

    assertThat(forbidden.give(new Command.KillSwitchOn(Command.DESK)))
        .isInstanceOf(Answer.Refused.class);
    assertThat(forbidden.engine().publish(true).killSwitch()).isFalse();
  }

  @Test
  void aDeskThatHasBooksDoesNotMakeUpAnotherOne() {
    scene.calm(ONE);

    assertThat(give(new Command.KillSwitchOn(Scene.BOOK), ""))
        .isEqualTo(new Answer.Refused(1, "There is no book main on this desk."));
  }

  @Test
  void theReasonIsCompletedLaterAndTheBooksTellIt() {
    scene.calm(ONE);
    give(new Command.KillSwitchOn(Command.DESK), "");

    assertThat(give(new Command.KillSwitchOn(Command.DESK), ""))
        .as("nothing to complete it with")
        .isInstanceOf(Answer.Refused.class);
    assertThat(give(new Command.KillSwitchOn(Command.DESK), "exchange sends wrong prices"))
        .isInstanceOf(Answer.Accepted.class);

    assertThat(scene.last(EventType.KILL_SWITCH_ON).reason())
        .isEqualTo("exchange sends wrong prices");
    assertThat(scene.book(ONE).because()).contains("exchange sends wrong prices");
    assertThat(trading(ONE)).isEqualTo(TradingState.HALTED);
  }

  @Test
  void theReasonOfABooksOwnSwitchIsCompletedLater() {
    scene.calm(ONE);
    give(new Command.KillSwitchOn(ONE), "");

    assertThat(give(new Command.KillSwitchOn(ONE), "")).isInstanceOf(Answer.Refused.class);
    assertThat(give(new Command.KillSwitchOn(ONE), "wrong prices"))
        .isInstanceOf(Answer.Accepted.class);

    assertThat(scene.book(ONE).because()).contains("wrong prices");
    assertThat(give(new Command.KillSwitchOff(ONE), "prices are right"))
        .isInstanceOf(Answer.Accepted.class);
    assertThat(trading(ONE)).isEqualTo(TradingState.ALLOWED);
  }
}
