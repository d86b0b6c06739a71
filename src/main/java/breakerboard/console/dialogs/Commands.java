package breakerboard.console.dialogs;

import breakerboard.config.Configuration;
import breakerboard.desk.EngineGateway;
import breakerboard.domain.Answer;
import breakerboard.domain.Command;
import java.util.function.Consumer;

/** Sends commands to the engine and brings its answers back to the FX thread. */
public final class Commands {
  private final EngineGateway gateway;
  private final Consumer<Runnable> screen;

  /**
   * @param screen runs a task on the FX thread, from whatever thread it is handed over
   */
  public Commands(EngineGateway gateway, Consumer<Runnable> screen) {
    this.gateway = gateway;
    this.screen = screen;
  }

  /** The configuration in force. */
  public Configuration configuration() {
    return gateway.configuration();
  }

  /**
   * Sends the command.
   *
   * @param basedOn the configuration version that the operator saw
   * @param answered hears the answer on the FX thread; a command that got lost is a refusal
   */
  public void submit(
      Command command, String operator, String reason, long basedOn, Consumer<Answer> answered) {
    gateway
        .submit(command, operator.strip(), reason.strip(), basedOn)
        .handle((answer, lost) -> lost == null ? answer : lost(lost))
        .thenAccept(answer -> screen.accept(() -> answered.accept(answer)));
  }

  private static Answer lost(Throwable cause) {
    String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return new Answer.Refused(0, "The engine did not answer: " + why);
  }
}
