package breakerboard.desk;

import java.util.Optional;

/** How a desk in this program is. */
record DeskHealth(EngineTimes times, ObservationLane observations, RefusalTally refusals)
    implements EngineHealth {
  @Override
  public EngineReport report() {
    return new EngineReport(
        times.measured(), times.decision(), observations.queue(), refusals.refusals());
  }

  @Override
  public Optional<EventMoments> moments(long event) {
    return times.moments(event);
  }
}
