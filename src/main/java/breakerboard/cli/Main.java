package breakerboard.cli;

import java.io.PrintWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;

/** The program: without a command it opens the console. */
@Command(
    name = "breakerboard",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Watches a trading desk's circuit breakers.")
public final class Main {
  /** The command that opens the console, which need not be written. */
  static final String CONSOLE = "console";

  /** In the order in which the help lists them. */
  private static final SequencedMap<String, Class<?>> COMMANDS = commands();

  /** What the program itself says, without a command. */
  private static final List<String> OWN = List.of("-h", "--help", "-V", "--version");

  private static final int FAILED = 1;

  private final ConsoleAhead ahead;

  private Main(ConsoleAhead ahead) {
    this.ahead = ahead;
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    ConsoleAhead ahead = ConsoleAhead.of(args);
    Logging.begin(System.getProperties());
    CommandLine program = new CommandLine(new Main(ahead));
    System.exit(run(program, program.getOut(), program.getErr(), args));
  }

  private static SequencedMap<String, Class<?>> commands() {
    SequencedMap<String, Class<?>> commands = new LinkedHashMap<>();
    commands.put(CONSOLE, ConsoleCommand.class);
    commands.put("replay", ReplayCommand.class);
    commands.put("what-if", WhatIfCommand.class);
    commands.put("check-config", CheckConfigCommand.class);
    commands.put("simulate", SimulateCommand.class);
    commands.put("verify-journal", VerifyJournalCommand.class);
    commands.put("prove", ProveCommand.class);
    commands.put("operators", OperatorsCommand.class);
    return Collections.unmodifiableSequencedMap(commands);
  }

  /**
   * Runs a command; 0 done, 2 bad arguments, configuration or input file, 1 anything else.
   *
   * @param err gets every error as a sentence
   */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    return run(new CommandLine(new Main(ConsoleAhead.none())), out, err, args);
  }

  /** The window of the console. */
  ConsoleAhead ahead() {
    return ahead;
  }

  private static int run(CommandLine program, PrintWriter out, PrintWriter err, String... args) {
    if (args.length > 0 && !args[0].startsWith("-") && !COMMANDS.containsKey(args[0])) {
      err.println(
          "There is no command "
              + args[0]
              + ": write one of "
              + String.join(", ", COMMANDS.keySet())
              + ".");
      return CommandLine.ExitCode.USAGE;
    }
    String[] full = withDefault(args);
    learn(program, full[0]);
    program.setOut(out);
    program.setErr(err);
    program.setParameterExceptionHandler((error, _) -> refused(error));
    program.setExecutionExceptionHandler(sentences());
    program.setCaseInsensitiveEnumValuesAllowed(true);
    return program.execute(full);
  }

  /** Reading what all commands take would hold up the one that is asked for. */
  private static void learn(CommandLine program, String asked) {
    COMMANDS.forEach(
        (name, command) -> {
          if (OWN.contains(asked) || name.equals(asked)) {
            program.addSubcommand(name, command);
          }
        });
  }

  private static int refused(ParameterException error) {
    CommandLine command = error.getCommandLine();
    command
        .getErr()
        .println(
            error.getMessage()
                + "; see "
                + command.getCommandSpec().qualifiedName()
                + " --help for what it takes.");
    return CommandLine.ExitCode.USAGE;
  }

  /** {@code breakerboard [options]} is {@code breakerboard console [options]}. */
  private static String[] withDefault(String... args) {
    if (args.length > 0 && (COMMANDS.containsKey(args[0]) || OWN.contains(args[0]))) {
      return args;
    }
    return Stream.concat(Stream.of(CONSOLE), Stream.of(args)).toArray(String[]::new);
  }

  /** Errors are sentences on standard error; only a bug is logged with its stack trace. */
  private static IExecutionExceptionHandler sentences() {
    return (error, commands, parsed) -> {
      String message = error.getMessage();
      commands
          .getErr()
          .println(
              message == null || message.isBlank()
                  ? "Failed: " + error.getClass().getSimpleName()
                  : message);
      return switch (error) {
        case UsageException _, ParameterException _ -> CommandLine.ExitCode.USAGE;
        case RuntimeException bug -> unexpected(bug);
        default -> FAILED;
      };
    };
  }

  /** A sentence is not enough to mend it: the log has where it happened. */
  private static int unexpected(RuntimeException bug) {
    LoggerFactory.getLogger(Main.class).error("The program failed unexpectedly", bug);
    return FAILED;
  }
}
