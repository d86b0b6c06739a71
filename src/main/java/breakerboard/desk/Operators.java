package breakerboard.desk;

import breakerboard.domain.Role;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Who sits at the console and who may act there. Safe for any thread. */
public interface Operators {
  /** One who may be let in. */
  record Operator(String name, Role role) {}

  /** Whether names are proved with a PIN; else a name is taken as it is given. */
  boolean proved();

  /** Who sits here; empty while nobody is signed in. */
  Optional<Operator> current();

  /** Lets somebody in; takes about a tenth of a second. The PIN is wiped. */
  default SignInAnswer signIn(String name, char[] pin) {
    return signIn(name, pin, () -> true);
  }

  /**
   * Lets somebody in; takes about a tenth of a second. The PIN is wiped.
   *
   * @param wanted asked once the PIN is proved, on the calling thread: whether it is still wanted
   */
  SignInAnswer signIn(String name, char[] pin, BooleanSupplier wanted);

  /** Nobody sits here any more. */
  void signOut();

  /**
   * A second operator stands beside: one approval or refusal of a request may be given in that name
   * now. Takes about a tenth of a second. The PIN is wiped.
   */
  SignInAnswer vouch(String name, char[] pin);

  /** Without a list of operators: names are taken as they are given. */
  static Operators unproved(String name) {
    return new Operators() {
      @Override
      public boolean proved() {
        return false;
      }

      @Override
      public Optional<Operator> current() {
        return Optional.of(new Operator(name, Role.SUPERVISOR));
      }

      @Override
      public SignInAnswer signIn(String other, char[] pin, BooleanSupplier wanted) {
        return wanted.getAsBoolean()
            ? new SignInAnswer.Welcome(other, Role.SUPERVISOR)
            : new SignInAnswer.Withdrawn();
      }

      @Override
      public void signOut() {}

      @Override
      public SignInAnswer vouch(String other, char[] pin) {
        return new SignInAnswer.Welcome(other, Role.SUPERVISOR);
      }
    };
  }
}
