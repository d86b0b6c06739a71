package breakerboard.cli;

import java.io.IOException;
import java.util.List;
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
      CheckConfigCommand.class,
      SimulateCommand.class
    })
public final class Main {
  private static final int FAILED = 1;

  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs a command; 0 done, 2 bad arguments, configuration or input file, 1 anything else. */
  public static int run(String... args) {
    CommandLine commands = new CommandLine(new Main());
    commands.setExecutionExceptionHandler(sentences());
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    return commands.execute(withDefault(args, commands));
  }

  /** {@code breakerboard [options]} is {@code breakerboard console [options]}. */
  private static String[] withDefault(String[] args, CommandLine commands) {
    List<String> own = List.of("-h", "--help", "-V", "--version");
    boolean named =
        args.length > 0
            && (commands.getSubcommands().containsKey(args[0]) || own.contains(args[0]));
    if (named) {
      return args;
    }
    String[] full = new String[args.length + 1];
    full[0] = "console";
    System.arraycopy(args, 0, full, 1, args.length);
    return full;
  }

  /** Errors are sentences on standard error, never stack traces. */
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
        case IOException _ -> FAILED;
        default -> FAILED;
      };
    };
  }
}
