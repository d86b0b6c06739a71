package breakerboard.access;

import breakerboard.desk.AccessEvent;
import breakerboard.desk.AccessEvent.Kind;
import breakerboard.desk.AccessLog;
import breakerboard.desk.Operators;
import breakerboard.desk.SignInAnswer;
import breakerboard.domain.Times;
import breakerboard.domain.Words;
import breakerboard.wire.FailuresFile;
import breakerboard.wire.OperatorsFile;
import breakerboard.wire.UnreadableDocumentException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Lets operators of a file in by name and PIN. A name that nobody has costs as much time and gets
 * the same answers as a wrong PIN. Its files are read at each sign-in, so that a change of them
 * counts from the next one, and consoles on the same files lock out together.
 */
public final class SignIns implements Operators {
  private static final long VOUCHED_NANOS = 30 * Times.NANOS_PER_SECOND;

  private final Path file;
  private final Path failuresFile;
  private final LongSupplier clock;
  private final AccessLog log;
  private Lockouts lockouts;
  private boolean kept = true;
  private Optional<Operator> current = Optional.empty();
  private Optional<Vouched> vouched = Optional.empty();

  private record Vouched(Operator operator, long until) {}

  private SignIns(Path file, Lockouts lockouts, LongSupplier clock, AccessLog log) {
    this.file = file;
    this.failuresFile = FailuresFile.of(file);
    this.lockouts = lockouts;
    this.clock = clock;
    this.log = log;
  }

  /**
   * By that file.
   *
   * @param clock nanoseconds since the epoch
   * @throws UnreadableDocumentException with a sentence when it, or what is kept beside it of
   *     failed sign-ins, cannot be read, or it names nobody
   */
  public static SignIns by(Path file, LongSupplier clock, AccessLog log)
      throws UnreadableDocumentException {
    if (OperatorsFile.read(file).isEmpty()) {
      throw new UnreadableDocumentException(
          "The operators file "
              + file
              + " names nobody: add somebody with breakerboard operators add, or delete it.");
    }
    Lockouts lockouts = new Lockouts(FailuresFile.read(FailuresFile.of(file)));
    return new SignIns(file, lockouts, clock, log);
  }

  @Override
  public boolean proved() {
    return true;
  }

  @Override
  public synchronized Optional<Operator> current() {
    return current;
  }

  @Override
  public synchronized SignInAnswer signIn(String name, char[] pin, BooleanSupplier wanted) {
    SignInAnswer answer = prove(name, pin);
    if (answer instanceof SignInAnswer.Welcome(String operator, var role)) {
      if (!wanted.getAsBoolean()) {
        return new SignInAnswer.Withdrawn();
      }
      current = Optional.of(new Operator(operator, role));
      tell(Kind.SIGNED_IN, operator, operator + " signed in as " + Words.lower(role) + ".");
    }
    return answer;
  }

  @Override
  public synchronized void signOut() {
    current.ifPresent(who -> tell(Kind.SIGNED_OUT, who.name(), who.name() + " signed out."));
    current = Optional.empty();
  }

  @Override
  public synchronized SignInAnswer vouch(String name, char[] pin) {
    SignInAnswer answer = prove(name, pin);
    if (answer instanceof SignInAnswer.Welcome(String operator, var role)) {
      vouched =
          Optional.of(new Vouched(new Operator(operator, role), clock.getAsLong() + VOUCHED_NANOS));
    }
    return answer;
  }

  /** The second operator of that name who proved it just now; once. */
  synchronized Optional<Operator> takeVouched(String name) {
    Optional<Operator> second =
        vouched
            .filter(who -> who.until() > clock.getAsLong())
            .map(Vouched::operator)
            .filter(who -> key(who.name()).equals(key(name)));
    if (second.isPresent()) {
      vouched = Optional.empty();
    }
    return second;
  }

  /** Nanoseconds since the epoch. */
  long now() {
    return clock.getAsLong();
  }

  /** Somebody was refused. */
  void refused(String operator, String why) {
    tell(Kind.REFUSED, operator, why);
  }

  private SignInAnswer prove(String name, char[] pin) {
    try {
      if (kept) {
        lockouts = new Lockouts(FailuresFile.read(failuresFile));
      }
      return prove(key(name), pin, byKey(OperatorsFile.read(file)));
    } catch (UnreadableDocumentException e) {
      return new SignInAnswer.Failed(String.valueOf(e.getMessage()));
    } finally {
      Arrays.fill(pin, '\0');
    }
  }

  private SignInAnswer prove(String key, char[] pin, Map<String, OperatorsFile.Entry> known) {
    long now = clock.getAsLong();
    Optional<OperatorsFile.Entry> entry = Optional.ofNullable(known.get(key));
    String who = entry.map(OperatorsFile.Entry::name).orElse("");
    Optional<SignInAnswer.Locked> locked = lockouts.locked(key, now);
    if (locked.isPresent()) {
      tell(Kind.SIGN_IN_FAILED, who, named(who) + " is locked out and tried to sign in.");
      return locked.get();
    }
    PinHash hash = entry.flatMap(found -> PinHash.read(found.pin())).orElseGet(PinHash::ofNobody);
    if (hash.matches(pin) && entry.isPresent()) {
      if (lockouts.forget(key)) {
        keep();
      }
      return new SignInAnswer.Welcome(entry.get().name(), entry.get().role());
    }
    SignInAnswer answer = lockouts.failed(key, now, known.keySet());
    keep();
    tell(Kind.SIGN_IN_FAILED, who, "Sign-in of " + named(who) + " failed: wrong name or PIN.");
    if (answer instanceof SignInAnswer.Locked(long until)) {
      tell(Kind.LOCKED_OUT, who, named(who) + " is locked out until " + Times.instant(until) + ".");
    }
    return answer;
  }

  /** What was typed in place of a name may be a PIN: it stands in no log. */
  private static String named(String who) {
    return who.isEmpty() ? "a name that nobody has" : who;
  }

  /** Where it cannot be kept, lock-outs end with the program, and the log says so. */
  private void keep() {
    try {
      FailuresFile.write(failuresFile, lockouts.byName());
      kept = true;
    } catch (IOException e) {
      kept = false;
      tell(Kind.SIGN_IN_FAILED, "", String.valueOf(e.getMessage()));
    }
  }

  private void tell(Kind kind, String operator, String message) {
    log.told(new AccessEvent(clock.getAsLong(), kind, operator, message));
  }

  private static Map<String, OperatorsFile.Entry> byKey(List<OperatorsFile.Entry> entries) {
    Map<String, OperatorsFile.Entry> byKey = new HashMap<>();
    entries.forEach(entry -> byKey.put(key(entry.name()), entry));
    return byKey;
  }

  /** How a name is written makes no other person of it. */
  static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
