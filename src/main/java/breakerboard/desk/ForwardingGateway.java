package breakerboard.desk;

import breakerboard.config.Configuration;
import breakerboard.domain.Holdings;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A gateway round another one that looks at commands and passes on everything else. */
public abstract class ForwardingGateway implements EngineGateway {
  private final EngineGateway engine;

  protected ForwardingGateway(EngineGateway engine) {
    this.engine = engine;
  }

  /** The one that it is round. */
  protected final EngineGateway engine() {
    return engine;
  }

  @Override
  public void demand() {
    engine.demand();
  }

  @Override
  public void demandStates() {
    engine.demandStates();
  }

  @Override
  public void demandSecond() {
    engine.demandSecond();
  }

  @Override
  public void listen(SnapshotListener listener) {
    engine.listen(listener);
  }

  @Override
  public EventPage eventsAfter(long after, int most) {
    return engine.eventsAfter(after, most);
  }

  @Override
  public CompletionStage<Optional<Holdings>> holdings(String book) {
    return engine.holdings(book);
  }

  @Override
  public CompletionStage<EngineSign> sign() {
    return engine.sign();
  }

  @Override
  public EngineHealth health() {
    return engine.health();
  }

  @Override
  public Configuration configuration() {
    return engine.configuration();
  }
}
