package breakerboard.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The seeds of the fuzzer, and with them what it once found, keep the laws of all readers. */
class SeedsTest {
  static Stream<Arguments> seeds() throws IOException {
    return Stream.of(
            seeds("observations", ObservationReaderFuzz::fuzzerTestOneInput),
            seeds("configurations", ConfigurationFuzz::fuzzerTestOneInput),
            seeds("segments", SegmentFuzz::fuzzerTestOneInput))
        .flatMap(Function.identity());
  }

  private static Stream<Arguments> seeds(String folder, Consumer<byte[]> target)
      throws IOException {
    try (Stream<Path> files = Files.list(Fuzzing.SEEDS.resolve(folder))) {
      return files.sorted().toList().stream()
          .map(
              file ->
                  Arguments.of(
                      Named.of(folder + "/" + file.getFileName(), file), Named.of(folder, target)));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("seeds")
  void seedKeepsTheLawsOfItsReader(Path seed, Consumer<byte[]> target) throws IOException {
    byte[] bytes = Files.readAllBytes(seed);
    assertThatCode(() -> target.accept(bytes)).doesNotThrowAnyException();
  }
}
