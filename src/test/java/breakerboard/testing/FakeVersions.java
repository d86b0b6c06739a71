package breakerboard.testing;

import breakerboard.desk.ConfigurationVersion;
import breakerboard.desk.VersionHistory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** The configuration versions that a test puts in; it answers at once, or fails. */
public final class FakeVersions implements VersionHistory {
  private final List<ConfigurationVersion> versions = new CopyOnWriteArrayList<>();
  private volatile Optional<String> failure = Optional.empty();

  /** So many more were made, the oldest first. */
  public void add(ConfigurationVersion... newer) {
    versions.addAll(List.of(newer));
  }

  /** From now on nothing can be read, for this reason; nothing fails where it is empty. */
  public void failWith(String sentence) {
    failure = Optional.of(sentence).filter(words -> !words.isEmpty());
  }

  @Override
  public CompletionStage<List<ConfigurationVersion>> versions(long before, int most) {
    return failure.isPresent()
        ? CompletableFuture.failedFuture(new IllegalStateException(failure.get()))
        : CompletableFuture.completedFuture(
            versions.reversed().stream()
                .filter(version -> version.version() < before)
                .limit(most)
                .toList());
  }
}
