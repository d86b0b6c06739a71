package breakerboard.cli;

import breakerboard.access.OperatorRegister;
import breakerboard.access.RegisterException;
import breakerboard.domain.Role;
import breakerboard.domain.Words;
import breakerboard.wire.OperatorsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Keeps the list of the operators who may act at the console. */
@Command(
    name = "operators",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Keeps the list of operators, with their roles and PINs.",
      "Without a list the console takes operators by the names they give."
    })
final class OperatorsCommand implements Runnable {
  private static final Path DEFAULT = Path.of(".breakerboard", "operators.json");

  @Spec private CommandSpec spec;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "the operators file (default: ~/.breakerboard/operators.json)")
  private @Nullable Path file;

  /** Where the list stands when nothing else is said. */
  static Path defaultFile() {
    return Path.of(System.getProperty("user.home", ".")).resolve(DEFAULT);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: add, list, remove, role, pin or unlock");
  }

  private OperatorRegister register() {
    return new OperatorRegister(file(), new SecureRandom());
  }

  private Path file() {
    Path named = file;
    return named == null ? defaultFile() : named;
  }

  private void say(String sentence) {
    spec.commandLine().getOut().println(sentence);
  }

  private interface Change {
    void on(OperatorRegister register) throws RegisterException, IOException;
  }

  private void change(Change change, String done) throws IOException {
    try {
      change.on(register());
    } catch (RegisterException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    say(done);
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Adds an operator; asks for the PIN, or reads it from standard input.")
  void add(
      @Parameters(paramLabel = "NAME", description = "who") String name,
      @Option(
              names = "--role",
              required = true,
              paramLabel = "ROLE",
              description = "viewer, operator or supervisor")
          Role role)
      throws IOException {
    change(
        register -> {
          if (register.has(name)) {
            throw new UsageException(
                "There is an operator " + name + " already: change the role or the PIN instead.");
          }
          withPin(name, pin -> register.add(name, role, pin));
        },
        name + " was added as " + Words.lower(role) + " to " + file() + ".");
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the operators.")
  void list() {
    try {
      if (!Files.exists(file())) {
        say("There is no operators file " + file() + ": names are taken as they are given.");
      }
      for (OperatorsFile.Entry entry : register().entries()) {
        say(entry.name() + "  " + Words.lower(entry.role()));
      }
    } catch (RegisterException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Takes an operator off the list.")
  void remove(@Parameters(paramLabel = "NAME", description = "who") String name)
      throws IOException {
    change(register -> register.remove(name), name + " was removed from " + file() + ".");
  }

  @Command(
      name = "role",
      mixinStandardHelpOptions = true,
      description = "Gives an operator another role.")
  void role(
      @Parameters(paramLabel = "NAME", description = "who") String name,
      @Parameters(paramLabel = "ROLE", description = "viewer, operator or supervisor") Role role)
      throws IOException {
    change(
        register -> register.role(name, role), name + " is " + Words.lower(role) + " from now on.");
  }

  @Command(
      name = "pin",
      mixinStandardHelpOptions = true,
      description = "Gives an operator another PIN, and ends a lock-out.")
  void pin(@Parameters(paramLabel = "NAME", description = "who") String name) throws IOException {
    change(
        register -> {
          register.unlock(name);
          withPin(name, pin -> register.pin(name, pin));
        },
        name + " has another PIN.");
  }

  @Command(
      name = "unlock",
      mixinStandardHelpOptions = true,
      description = "Ends a lock-out before its time.")
  void unlock(@Parameters(paramLabel = "NAME", description = "who") String name)
      throws IOException {
    change(register -> register.unlock(name), name + " may try again.");
  }

  private interface Pinned {
    void take(char[] pin) throws RegisterException;
  }

  private static void withPin(String name, Pinned pinned) throws RegisterException, IOException {
    char[] pin = PinInput.ask(name);
    try {
      pinned.take(pin);
    } finally {
      Arrays.fill(pin, '\0');
    }
  }
}
