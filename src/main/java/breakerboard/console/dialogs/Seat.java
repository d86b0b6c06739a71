package breakerboard.console.dialogs;

import breakerboard.console.DialogHost;
import breakerboard.console.Format;
import breakerboard.console.OpenDialog;
import breakerboard.console.Sitting;
import breakerboard.desk.Operators;
import breakerboard.desk.Operators.Operator;
import breakerboard.desk.SignInAnswer;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Who sits at the console: signs in, locks it, and acts. Used on the JavaFX thread. */
public final class Seat implements Sitting {
  private final Operators operators;
  private final DialogHost host;
  private final Commands commands;
  private final Format format;
  private final ReadOnlyStringWrapper name;
  private final ReadOnlyStringWrapper off;

  public Seat(Operators operators, DialogHost host, Commands commands, Format format) {
    this(
        operators,
        host,
        commands,
        format,
        new ReadOnlyStringWrapper(operators.current().map(Operator::name).orElse("")),
        new ReadOnlyStringWrapper(""));
    name.subscribe(_ -> off.set(whyNot()));
  }

  private Seat(
      Operators operators,
      DialogHost host,
      Commands commands,
      Format format,
      ReadOnlyStringWrapper name,
      ReadOnlyStringWrapper off) {
    this.operators = operators;
    this.host = host;
    this.commands = commands;
    this.format = format;
    this.name = name;
    this.off = off;
  }

  /** The same seat, whose dialogs open in another window. */
  public Seat in(DialogHost other) {
    return new Seat(operators, other, commands, format, name, off);
  }

  private String whyNot() {
    return operators
        .current()
        .filter(who -> !who.role().acts())
        .map(who -> who.name() + " is a viewer, who looks and does not act")
        .orElse("");
  }

  @Override
  public ReadOnlyStringProperty offProperty() {
    return off.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyStringProperty nameProperty() {
    return name.getReadOnlyProperty();
  }

  /** Whether names are proved with a PIN. */
  public boolean proved() {
    return operators.proved();
  }

  /**
   * Does it, once somebody is signed in who may act.
   *
   * @param wanted names it, for instance {@code Trip Volatility in EQ-LS-1}
   */
  void then(String wanted, Runnable deed) {
    if (operators.current().filter(who -> who.role().acts()).isPresent()) {
      deed.run();
    } else {
      open(wanted, () -> then(wanted, deed));
    }
  }

  /** Somebody else sat down by acting; where names are proved nobody does. */
  void taken(String operator) {
    if (!proved()) {
      name.set(operator);
    }
  }

  /** Opens the dialog in which somebody sits down. */
  @Override
  public void change() {
    open("", () -> {});
  }

  /** Everything stays to be seen; where names are not proved, somebody else may sit down. */
  @Override
  public void lock() {
    if (proved()) {
      operators.signOut();
      name.set("");
    }
    change();
  }

  private void open(String wanted, Runnable then) {
    show(SignInTalk.signIn(this, wanted), _ -> then.run());
  }

  private void show(SignInTalk talk, Consumer<String> then) {
    OpenDialog dialog = new OpenDialog(host);
    SignInController controller = new SignInController(this, format, dialog, talk, then);
    dialog.show(Fxml.load("dialogs/sign-in.fxml", controller));
    dialog.whenGone(controller::gone);
    controller.firstField().requestFocus();
  }

  /**
   * Who sits here hands the desk over to somebody who sits down in the dialog.
   *
   * @param lines what is handed over
   * @param handed hears who left and who came
   */
  public void handOver(List<String> lines, BiConsumer<String, String> handed) {
    then(
        "Hand over the desk",
        () -> {
          String leaving = name.get();
          show(SignInTalk.handOver(this, lines), next -> handed.accept(leaving, next));
        });
  }

  /**
   * Somebody sits down.
   *
   * @param wanted asked once the PIN is proved, on another thread: whether it is still wanted
   */
  void signIn(String operator, char[] pin, BooleanSupplier wanted, Consumer<SignInAnswer> told) {
    ask(
        () -> operators.signIn(operator, pin, wanted),
        answer -> {
          if (answer instanceof SignInAnswer.Welcome(String who, var _)) {
            name.set(who);
          }
          told.accept(answer);
        });
  }

  /** A second operator stands beside. */
  void vouch(String operator, char[] pin, Consumer<SignInAnswer> told) {
    ask(() -> operators.vouch(operator, pin), told);
  }

  private void ask(Supplier<SignInAnswer> question, Consumer<SignInAnswer> told) {
    if (proved()) {
      commands.aside(question, told);
    } else {
      told.accept(question.get());
    }
  }
}
