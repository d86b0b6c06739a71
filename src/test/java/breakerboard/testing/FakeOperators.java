package breakerboard.testing;

import breakerboard.desk.Operators;
import breakerboard.desk.SignInAnswer;
import breakerboard.domain.Role;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Operators by name whose PIN is their name. */
public final class FakeOperators implements Operators {
  private final Map<String, Role> roles;
  private volatile Optional<Operator> current = Optional.empty();
  private volatile SignInAnswer wrong = new SignInAnswer.Wrong(4);

  public FakeOperators(Map<String, Role> roles) {
    this.roles = Map.copyOf(roles);
  }

  /** What a wrong PIN is answered from now on. */
  public void answerWrong(SignInAnswer answer) {
    wrong = answer;
  }

  @Override
  public boolean proved() {
    return true;
  }

  @Override
  public Optional<Operator> current() {
    return current;
  }

  @Override
  public SignInAnswer signIn(String name, char[] pin, BooleanSupplier wanted) {
    SignInAnswer answer = vouch(name, pin);
    if (answer instanceof SignInAnswer.Welcome(String who, Role role)) {
      if (!wanted.getAsBoolean()) {
        return new SignInAnswer.Withdrawn();
      }
      current = Optional.of(new Operator(who, role));
    }
    return answer;
  }

  @Override
  public void signOut() {
    current = Optional.empty();
  }

  @Override
  public SignInAnswer vouch(String name, char[] pin) {
    Role role = roles.get(name);
    return role != null && name.equals(new String(pin))
        ? new SignInAnswer.Welcome(name, role)
        : wrong;
  }
}
