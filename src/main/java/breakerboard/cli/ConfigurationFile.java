package breakerboard.cli;

import breakerboard.desk.EngineGateway;
import breakerboard.domain.Answer;
import breakerboard.domain.Command;
import breakerboard.domain.ConfigNode.Members;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The configuration file of a desk that is kept: where it was changed while no console ran, the
 * change is applied at the start as a version of its own, by whoever starts.
 */
final class ConfigurationFile {
  private static final Logger LOG = LoggerFactory.getLogger(ConfigurationFile.class);
  private static final String CHANGED_BY_HAND =
      "the configuration file was changed while no console ran";
  private static final int ATTEMPTS = 3;

  private final KnownDocument known;
  private final EngineGateway gateway;
  private final String operator;

  /**
   * @param operator who starts the console
   */
  ConfigurationFile(KnownDocument known, EngineGateway gateway, String operator) {
    this.known = known;
    this.gateway = gateway;
    this.operator = operator;
  }

  /** Applies what the file holds now, unless the desk knows it; once the engine runs. */
  void applyIfChanged(Members document) {
    if (gateway.configuration().document().equals(document)) {
      saved(document);
    } else if (known.differsFrom(document)) {
      apply(document, ATTEMPTS);
    }
  }

  /** Again where an override ended meanwhile and made another version. */
  private void apply(Members document, int attempts) {
    long version = gateway.configuration().version();
    var _ =
        gateway
            .submit(new Command.ApplyConfiguration(document), operator, CHANGED_BY_HAND, version)
            .thenAccept(answer -> answered(answer, document, version, attempts));
  }

  /** What is not in force is tried again at the next start too. */
  private void answered(Answer answer, Members document, long basedOn, int attempts) {
    switch (answer) {
      case Answer.Accepted _ -> saved(document);
      case Answer.Waiting(var _, var _, String message) ->
          LOG.warn("The changed configuration file is not in force yet: {}", message);
      case Answer.Refused(var _, String why) -> {
        if (gateway.configuration().version() != basedOn && attempts > 1) {
          apply(document, attempts - 1);
        } else {
          LOG.error("The changed configuration file is not in force: {}", why);
        }
      }
    }
  }

  /** The file holds this now, and the desk knows it. */
  void saved(Members document) {
    try {
      known.note(document);
    } catch (IOException e) {
      LOG.warn("What the configuration file holds cannot be noted: {}", e.getMessage());
    }
  }
}
