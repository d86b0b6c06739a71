package breakerboard.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.css.CssParser;
import javafx.css.Declaration;
import javafx.css.Rule;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BinarySheetsTest {
  private static final Path SHEETS = Path.of("styles");
  private static final String DASHED = "-fx-border-style";

  static List<Path> sheets() throws Exception {
    return BinarySheets.sheets(SHEETS);
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void thePackagedFormOfASheetSaysWhatTheSheetSays(Path sheet, @TempDir Path folder)
      throws Exception {
    BinarySheets.main(new String[] {SHEETS.toString(), folder.toString()});
    String name = sheet.getFileName().toString().replace(".css", ".bss");

    Stylesheet packaged = Stylesheet.loadBinary(folder.resolve(name).toUri().toURL());

    List<String> written = rules(new CssParser().parse(sheet.toUri().toURL()));
    assertThat(rules(packaged)).isNotEmpty().isEqualTo(written);
  }

  private static List<String> rules(Stylesheet sheet) {
    return sheet.getRules().stream().map(BinarySheetsTest::words).toList();
  }

  private static String words(Rule rule) {
    return rule.getSelectors()
        + " "
        + rule.getDeclarations().stream().map(BinarySheetsTest::words).toList();
  }

  /** Converters are told by their class, some are made anew; a parsed dash hides its numbers. */
  private static String words(Declaration declaration) {
    String words = declaration.getProperty() + ": " + declaration.getParsedValue();
    return declaration.getProperty().equals(DASHED)
        ? DASHED
        : words.replaceAll("Converter@[0-9a-f]+", "Converter");
  }
}
