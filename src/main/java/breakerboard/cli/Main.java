package breakerboard.cli;

import java.io.PrintWriter;
import java.util.List;
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
    description = "Watches a trading desk's circuit breakers.",
    subcommands = {
      ConsoleCommand.class,
      ReplayCommand.class,
      WhatIfCommand.class,
      CheckConfigCommand.class,
      SimulateCommand.class,
      VerifyJournalCommand.class,
      ProveCommand.class,
      OperatorsCommand.class
    })
public final class Main {
  /** The command that opens the console, which need not be written. */
  static final String CONSOLE = "console";

  private static final int FAILED = 1;

  private final ConsoleAhead ahead;

  private Main(ConsoleAhead ahead) {
    this.ahead = ahead;
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    Logging.choose(System.getProperties());
    System.exit(run(args));
  }

  private static int run(String... args) {
    CommandLine commands = new CommandLine(new Main(ConsoleAhead.of(args)));
    return run(commands, commands.getOut(), commands.getErr(), args);
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

  private static int run(CommandLine commands, PrintWriter out, PrintWriter err, String... args) {
    if (args.length > 0 && !args[0].startsWith("-") && !known(args[0], commands)) {
      err.println(
          "There is no command "
              + args[0]
              + ": write one of "
              + String.join(", ", commands.getSubcommands().keySet())
              + ".");
      return CommandLine.ExitCode.USAGE;
    }
    commands.setOut(out);
    commands.setErr(err);
    commands.setParameterExceptionHandler((error, _) -> refused(error));
    commands.setExecutionExceptionHandler(sentences());
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    return commands.execute(withDefault(args, commands));
  }

  private static boolean known(String name, CommandLine commands) {
    return commands.getSubcommands().containsKey(name);
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
  private static String[] withDefault(String[] args, CommandLine commands) {
    List<String> own = List.of("-h", "--help", "-V", "--version");
    if (args.length > 0 && (known(args[0], commands) || own.contains(args[0]))) {
      return args;
    }
    String[] full = new String[args.length + 1];
    full[0] = CONSOLE;
    System.arraycopy(args, 0, full, 1, args.length);
    return full;
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
