package breakerboard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakerboard.config.Configuration;
import breakerboard.config.KeyCatalogue;
import breakerboard.desk.AccessEvent;
import breakerboard.desk.AccessEvent.Kind;
import breakerboard.desk.Operators.Operator;
import breakerboard.desk.SignInAnswer;
import breakerboard.domain.Answer;
import breakerboard.domain.BreakerId;
import breakerboard.domain.Command;
import breakerboard.domain.Role;
import breakerboard.domain.Submission;
import breakerboard.domain.Times;
import breakerboard.testing.FakeGateway;
import breakerboard.wire.ConfigDocumentReader;
import breakerboard.wire.FailuresFile;
import breakerboard.wire.OperatorsFile;
import breakerboard.wire.UnreadableDocumentException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in, who is locked out, and what each may do. */
class SignInsTest {
  private static final String PIN = "4711ab";
  private static final String WRONG = "4711ac";
  private static final long QUARTER = 15 * Times.NANOS_PER_MINUTE;

  @TempDir private Path folder;
  private final List<AccessEvent> told = new ArrayList<>();
  private final List<Submission> refused = new ArrayList<>();
  private long now = Times.nanos(Instant.parse("2026-03-05T14:30:00Z"));
  private Path file;
  private OperatorRegister register;
  private SignIns operators;

  @BeforeEach
  void threeOperators() throws Exception {
    file = folder.resolve("desk").resolve("operators.json");
    register = new OperatorRegister(file, new SecureRandom());
    register.add("jmeyer", Role.OPERATOR, PIN.toCharArray());
    register.add("asmith", Role.SUPERVISOR, "supervise!".toCharArray());
    register.add("guest", Role.VIEWER, "justlooks".toCharArray());
    operators = started();
  }

  private SignIns started() throws UnreadableDocumentException {
    return SignIns.by(file, () -> now, told::add);
  }

  private SignInAnswer signIn(String name, String pin) {
    return operators.signIn(name, pin.toCharArray());
  }

  private void fail(String name, int times) {
    for (int i = 0; i < times; i++) {
      signIn(name, WRONG);
    }
  }

  private List<Kind> kinds() {
    return told.stream().map(AccessEvent::kind).toList();
  }

  @Test
  void nameAndPinLetInHoweverTheNameIsWritten() {
    assertThat(operators.current()).isEmpty();

    assertThat(signIn(" JMeyer ", PIN))
        .isEqualTo(new SignInAnswer.Welcome("jmeyer", Role.OPERATOR));

    assertThat(operators.current()).contains(new Operator("jmeyer", Role.OPERATOR));
    operators.signOut();
    assertThat(operators.current()).isEmpty();
    assertThat(kinds()).containsExactly(Kind.SIGNED_IN, Kind.SIGNED_OUT);
  }

  @Test
  void theFileIsForItsOwnersEyesOnlyAndHoldsNoPin() throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file)).doesNotContain(PIN).contains("$argon2id$v=19$m=19456");
    fail("jmeyer", 1);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(FailuresFile.of(file))))
        .isEqualTo("rw-------");
  }

  @Test
  void thePinIsWipedFromMemory() {
    char[] pin = PIN.toCharArray();
    operators.signIn("jmeyer", pin);

    assertThat(pin).containsOnly('\0');
  }

  @Test
  void fiveFailuresLockOutForAQuarterOfAnHourAlsoWithTheRightPin() {
    for (int left = 4; left > 0; left--) {
      assertThat(signIn("jmeyer", WRONG)).isEqualTo(new SignInAnswer.Wrong(left));
    }
    assertThat(signIn("jmeyer", WRONG)).isEqualTo(new SignInAnswer.Locked(now + QUARTER));

    assertThat(signIn("jmeyer", PIN)).isEqualTo(new SignInAnswer.Locked(now + QUARTER));
    assertThat(kinds()).contains(Kind.LOCKED_OUT);
    assertThat(signIn("asmith", "supervise!")).isInstanceOf(SignInAnswer.Welcome.class);

    now += QUARTER;
    assertThat(signIn("jmeyer", PIN)).isInstanceOf(SignInAnswer.Welcome.class);
  }

  @Test
  void eachFurtherLockOutLastsTwiceAsLongUpToEightHours() {
    long[] hours = new long[8];
    for (int i = 0; i < hours.length; i++) {
      fail("asmith", 4);
      SignInAnswer answer = signIn("asmith", WRONG);
      long until = ((SignInAnswer.Locked) answer).until();
      hours[i] = (until - now) / Times.NANOS_PER_MINUTE;
      now = until;
    }

    assertThat(hours).containsExactly(15, 30, 60, 120, 240, 480, 480, 480);
  }

  @Test
  void beingLetInForgetsTheFailures() {
    fail("jmeyer", 4);
    signIn("jmeyer", PIN);

    assertThat(signIn("jmeyer", WRONG)).isEqualTo(new SignInAnswer.Wrong(4));
  }

  @Test
  void aLockOutSurvivesARestart() throws Exception {
    fail("jmeyer", 5);

    operators = started();

    assertThat(signIn("jmeyer", PIN)).isEqualTo(new SignInAnswer.Locked(now + QUARTER));
  }

  @Test
  void aNameThatNobodyHasGetsTheSameAnswersAndStandsInNoLog() {
    for (int left = 4; left > 0; left--) {
      assertThat(signIn("nobody", WRONG)).isEqualTo(new SignInAnswer.Wrong(left));
    }
    assertThat(signIn("nobody", WRONG)).isEqualTo(new SignInAnswer.Locked(now + QUARTER));

    assertThat(told)
        .allSatisfy(
            event -> {
              assertThat(event.operator()).isEmpty();
              assertThat(event.message()).doesNotContain("nobody,").contains("that nobody has");
            });
  }

  @Test
  void theHashOfNobodyMatchesNoPin() {
    assertThat(signIn("nobody", "")).isInstanceOf(SignInAnswer.Wrong.class);
    assertThat(PinHash.ofNobody().matches("".toCharArray())).isFalse();
  }

  @Test
  void aLockOutIsEndedFromOutsideAndAChangedFileCountsFromTheNextSignIn() throws Exception {
    fail("jmeyer", 5);
    register.unlock("jmeyer");
    assertThat(signIn("jmeyer", PIN)).isInstanceOf(SignInAnswer.Welcome.class);

    register.remove("jmeyer");
    assertThat(signIn("jmeyer", PIN)).isInstanceOf(SignInAnswer.Wrong.class);
  }

  @Test
  void failuresThatCannotBeKeptStillCountWhileTheProgramRuns() throws Exception {
    Files.createDirectories(
        FailuresFile.of(file).resolveSibling("operators.json.failures.tmp").resolve("full"));

    fail("jmeyer", 5);

    assertThat(signIn("jmeyer", PIN)).isInstanceOf(SignInAnswer.Locked.class);
    assertThat(told).anySatisfy(event -> assertThat(event.message()).contains("cannot be written"));
  }

  @Test
  void anUnreadableFileLetsNobodyInAndSaysWhy() throws Exception {
    Files.writeString(file, "{");

    assertThat(signIn("jmeyer", PIN))
        .isInstanceOfSatisfying(
            SignInAnswer.Failed.class,
            failed -> assertThat(failed.why()).contains(file.toString(), "is not JSON"));
    assertThat(operators.current()).isEmpty();
  }

  @Test
  void aFileThatNamesNobodyOrSomebodyTwiceIsRefused() throws Exception {
    Files.writeString(file, "{\"operators\": []}");
    assertThatThrownBy(this::started).hasMessageContaining("names nobody");
    OperatorsFile.write(
        file,
        List.of(
            new OperatorsFile.Entry("a", Role.VIEWER, "x"),
            new OperatorsFile.Entry("A", Role.VIEWER, "x")));
    assertThatThrownBy(this::started).hasMessageContaining("names A twice");
    Files.writeString(
        file, "{\"operators\": [{\"name\": \"a\", \"role\": \"boss\", \"pin\": \"x\"}]}");
    assertThatThrownBy(this::started)
        .hasMessageContaining("has the role boss: write one of viewer, operator, supervisor");
  }

  private Answer give(GuardedGateway gateway, Command command, String operator) {
    return gateway.submit(command, operator, "as agreed", 1).toCompletableFuture().join();
  }

  private static String why(Answer answer) {
    return answer instanceof Answer.Refused(var _, String why) ? why : "";
  }

  private static final Command TRIP = new Command.Trip("main", new BreakerId("drawdown"));

  @Test
  void onlyWhoIsSignedInActsAndInTheOwnName() {
    FakeGateway engine = new FakeGateway(Configuration.defaults(new KeyCatalogue(List.of())));
    GuardedGateway gateway =
        new GuardedGateway(engine, operators, (given, answer) -> refused.add(given));

    assertThat(why(give(gateway, TRIP, "jmeyer")))
        .isEqualTo("Nobody is signed in: sign in to act.");
    signIn("jmeyer", PIN);
    assertThat(why(give(gateway, TRIP, "asmith")))
        .isEqualTo("jmeyer is signed in here, not asmith: sign in first.");
    assertThat(engine.given()).isEmpty();
    assertThat(give(gateway, TRIP, "jmeyer")).isInstanceOf(Answer.Accepted.class);
    assertThat(kinds()).containsExactly(Kind.REFUSED, Kind.SIGNED_IN, Kind.REFUSED);
    assertThat(refused)
        .as("the journal takes down what the engine does not hear of")
        .extracting(Submission::operator)
        .containsExactly("jmeyer", "asmith");
  }

  @Test
  void aViewerLooksAndDoesNotAct() {
    FakeGateway engine = new FakeGateway(Configuration.defaults(new KeyCatalogue(List.of())));
    GuardedGateway gateway =
        new GuardedGateway(engine, operators, (given, answer) -> refused.add(given));
    signIn("guest", "justlooks");

    assertThat(why(give(gateway, new Command.KillSwitchOn(Command.DESK), "guest")))
        .startsWith(
            "guest is a viewer: viewers look and do not act, not even with the kill switch");
    assertThat(engine.given()).isEmpty();
  }

  @Test
  void whoStandsBesideDecidesOnceAndAtOnceAndDoesNothingElse() {
    FakeGateway engine = new FakeGateway(Configuration.defaults(new KeyCatalogue(List.of())));
    GuardedGateway gateway =
        new GuardedGateway(engine, operators, (given, answer) -> refused.add(given));
    signIn("jmeyer", PIN);
    Command approve = new Command.Approve(1);

    assertThat(operators.vouch("asmith", "supervise?".toCharArray()))
        .isInstanceOf(SignInAnswer.Wrong.class);
    assertThat(give(gateway, approve, "asmith")).isInstanceOf(Answer.Refused.class);

    operators.vouch("asmith", "supervise!".toCharArray());
    assertThat(give(gateway, TRIP, "asmith")).isInstanceOf(Answer.Refused.class);
    assertThat(give(gateway, approve, "asmith")).isInstanceOf(Answer.Accepted.class);
    assertThat(give(gateway, approve, "asmith")).isInstanceOf(Answer.Refused.class);

    operators.vouch("asmith", "supervise!".toCharArray());
    now += 31 * Times.NANOS_PER_SECOND;
    assertThat(give(gateway, approve, "asmith")).isInstanceOf(Answer.Refused.class);
    operators.vouch("guest", "justlooks".toCharArray());
    assertThat(why(give(gateway, approve, "guest"))).contains("is a viewer");
    assertThat(operators.current()).contains(new Operator("jmeyer", Role.OPERATOR));
  }

  private static FakeGateway supervised() throws UnreadableDocumentException {
    return new FakeGateway(
        Configuration.load(
                new KeyCatalogue(List.of()),
                ConfigDocumentReader.read(
                    "{\"approvals\": {\"loosening\": true, \"by\": \"supervisor\"}}", "test"))
            .configuration()
            .orElseThrow());
  }

  @Test
  void whereASupervisorApprovesAnOperatorDoesNotButMayDecline() throws Exception {
    register.add("bwong", Role.OPERATOR, "bwong!pin".toCharArray());
    FakeGateway engine = supervised();
    GuardedGateway gateway =
        new GuardedGateway(engine, operators, (given, answer) -> refused.add(given));
    signIn("jmeyer", PIN);
    Command approve = new Command.Approve(1);

    operators.vouch("bwong", "bwong!pin".toCharArray());
    assertThat(why(give(gateway, approve, "bwong")))
        .isEqualTo(
            "bwong is an operator, and a supervisor has to approve it (approvals.by): ask one.");
    assertThat(refused).extracting(Submission::operator).containsExactly("bwong");
    operators.vouch("bwong", "bwong!pin".toCharArray());
    assertThat(give(gateway, new Command.Decline(1), "bwong")).isInstanceOf(Answer.Accepted.class);
    operators.vouch("asmith", "supervise!".toCharArray());
    assertThat(give(gateway, approve, "asmith")).isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void withoutAListNobodyIsKnownToBeASupervisor() throws Exception {
    FakeGateway engine = supervised();
    UnlistedGateway gateway =
        new UnlistedGateway(engine, () -> now, (given, answer) -> refused.add(given));

    Answer answer =
        gateway
            .submit(new Command.Approve(1), "asmith", "as agreed", 1)
            .toCompletableFuture()
            .join();

    assertThat(why(answer)).contains("nobody is known to be one: make a list");
    assertThat(refused).extracting(Submission::operator).containsExactly("asmith");
    assertThat(gateway.submit(TRIP, "anybody", "as agreed", 1).toCompletableFuture().join())
        .isInstanceOf(Answer.Accepted.class);
  }
}
