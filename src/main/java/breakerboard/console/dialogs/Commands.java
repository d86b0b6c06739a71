package breakerboard.console.dialogs;

import breakerboard.config.Configuration;
import breakerboard.console.ScreenBridge;
import breakerboard.desk.EngineGateway;
import breakerboard.domain.Answer;
import breakerboard.domain.Command;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The way from the views to the engine; used on the JavaFX thread, and answers come back on it. */
public interface Commands {
  /** The configuration in force. */
  Configuration configuration();

  /**
   * Sends the command.
   *
   * @param basedOn the configuration version that the operator saw
   */
  void submit(
      Command command, String operator, String reason, long basedOn, Consumer<Answer> answered);

  /**
   * Runs work that may take its time away from the JavaFX thread; what came of it is told on that
   * thread.
   */
  <T> void aside(Supplier<T> work, Consumer<T> then);

  /** Over the one bridge to the screen. */
  static Commands over(EngineGateway gateway, ScreenBridge bridge) {
    return new Commands() {
      @Override
      public Configuration configuration() {
        return gateway.configuration();
      }

      @Override
      public void submit(
          Command command,
          String operator,
          String reason,
          long basedOn,
          Consumer<Answer> answered) {
        bridge.submit(command, operator.strip(), reason.strip(), basedOn, answered);
      }

      @Override
      public <T> void aside(Supplier<T> work, Consumer<T> then) {
        Thread.ofVirtual()
            .name("aside")
            .start(
                () -> {
                  T result = work.get();
                  bridge.post(() -> then.accept(result));
                });
      }
    };
  }
}
