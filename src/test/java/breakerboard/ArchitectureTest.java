package breakerboard;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows between the rooms of the house. */
class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("breakerboard");

  /** Each room, the rooms it may use, and why. */
  static Stream<Arguments> arrows() {
    return Stream.of(
        arrow("domain", List.of(), "everyone speaks its words, so it hears nobody's"),
        arrow("stats", List.of(), "numbers know no breakers"),
        arrow("calendar", List.of(), "dates know no breakers"),
        arrow("config", List.of("domain"), "the key catalogue is passed in, not looked up"),
        arrow(
            "breakers",
            List.of("config", "stats", "calendar", "domain"),
            "a breaker measures; it knows no engine and no screen"),
        arrow(
            "engine",
            List.of("breakers", "config", "stats", "calendar", "domain"),
            "the engine is pure and reads no queue, feed or clock"),
        arrow(
            "desk",
            List.of("engine", "breakers", "config", "stats", "calendar", "domain"),
            "the desk runs the engine and declares the ports of the edge"),
        arrow("wire", List.of("config", "domain"), "bytes become data before anybody acts on it"),
        arrow(
            "embed",
            List.of("wire", "desk", "engine", "breakers", "config", "domain"),
            "other programs embed the engine, not the console"),
        arrow("feed", List.of("wire", "desk", "config", "domain"), "feeds only hand in"),
        arrow(
            "sinks", List.of("wire", "desk", "engine", "config", "domain"), "sinks only hand out"),
        arrow(
            "journal",
            List.of("wire", "desk", "engine", "config", "domain"),
            "the journal only writes down and reads again"),
        arrow(
            "access",
            List.of("wire", "desk", "config", "domain"),
            "who may act is decided before the engine hears of it"),
        arrow(
            "scenario",
            List.of("wire", "desk", "config", "domain"),
            "a scenario is a feed like any other"),
        arrow(
            "console",
            List.of("desk", "config", "domain"),
            "the same console can one day sit on an engine elsewhere"));
  }

  private static Arguments arrow(String room, List<String> uses, String because) {
    return Arguments.of(room, uses, because);
  }

  @ParameterizedTest(name = "{0} uses only {1}")
  @MethodSource("arrows")
  void arrowsPointDown(String room, List<String> uses, String because) {
    String[] allowed =
        Stream.concat(Stream.of(room), uses.stream())
            .map(name -> "breakerboard." + name + "..")
            .toArray(String[]::new);
    check(
        noClasses()
            .that()
            .resideInAPackage("breakerboard." + room + "..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("breakerboard..").and(resideOutsideOfPackages(allowed)))
            .because(because));
  }

  @Test
  void onlyWireKnowsJackson() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("breakerboard.wire..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
            .because("another format touches one room"));
  }

  @Test
  void onlyAccessKnowsCryptography() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("breakerboard.access..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.bouncycastle..")
            .because("how PINs are kept is decided in one room"));
  }

  @Test
  void onlyTheJournalKnowsSql() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("breakerboard.journal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.sqlite..")
            .because("another store touches one room"));
  }

  @Test
  void onlyTheConsoleAndItsLauncherKnowJavaFx() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("breakerboard.console..", "breakerboard.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "eu.hansolo..")
            .because("the engine runs where there is no screen"));
    check(
        noClasses()
            .that()
            .resideInAPackage("breakerboard.cli..")
            .and()
            .haveSimpleNameNotContaining("Console")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "breakerboard.console..")
            .because("replay and check-config load no JavaFX class"));
  }

  @Test
  void theEngineReadsNoWallClock() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(
                "breakerboard.domain..",
                "breakerboard.stats..",
                "breakerboard.calendar..",
                "breakerboard.config..",
                "breakerboard.breakers..",
                "breakerboard.engine..")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .because("the same inputs give the same events, live or replayed"));
  }

  @Test
  void embeddingStartsNoThreadAndSetsUpNoLogging() {
    check(
        noClasses()
            .that()
            .resideInAPackage("breakerboard.embed..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "ch.qos.logback..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.Thread")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.Executors")
            .because("the program around it decides on threads and logging"));
  }

  @Test
  void oneClassHopsToTheScreensThread() {
    Set<String> hopping =
        HOUSE.stream()
            .filter(
                c ->
                    Stream.concat(
                            c.getMethodCallsFromSelf().stream(),
                            c.getMethodReferencesFromSelf().stream())
                        .anyMatch(
                            use ->
                                use.getTargetOwner().getName().equals("javafx.application.Platform")
                                    && use.getName().equals("runLater")))
            .map(JavaClass::getSimpleName)
            .collect(Collectors.toSet());
    assertThat(hopping).as("classes that use Platform.runLater").containsExactly("ScreenBridge");
  }

  @Test
  void noNodeIsStyledInline() {
    Set<String> styling =
        HOUSE.stream()
            .filter(
                c ->
                    c.getMethodCallsFromSelf().stream()
                        .anyMatch(
                            call ->
                                call.getName().equals("setStyle")
                                    && call.getTargetOwner().isAssignableTo("javafx.scene.Node")))
            .map(JavaClass::getSimpleName)
            .collect(Collectors.toSet());
    assertThat(styling).as("state reaches the style sheets as pseudo-classes").isEmpty();
  }

  @Test
  void everyRoomIsNullMarked() {
    Set<String> unmarked =
        HOUSE.stream()
            .map(JavaClass::getPackage)
            .filter(p -> !p.isAnnotatedWith(NullMarked.class))
            .map(p -> p.getName())
            .collect(Collectors.toSet());
    assertThat(unmarked).isEmpty();
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(HOUSE);
  }
}
