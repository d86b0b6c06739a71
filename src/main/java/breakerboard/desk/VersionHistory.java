package breakerboard.desk;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * The configuration versions that the journal holds; its answers come like those of {@link
 * EventHistory}.
 */
public interface VersionHistory {
  /**
   * The newest versions, the newest first.
   *
   * @param before only versions of a lower number, or {@link EventHistory#NEWEST}
   */
  CompletionStage<List<ConfigurationVersion>> versions(long before, int most);
}
