package breakerboard.console.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of five pages are printed. */
class PageChoiceTest {
  private static final int PAGES = 5;

  @ParameterizedTest
  @CsvSource({
    "'',          1 2 3 4 5",
    "all,         1 2 3 4 5",
    "2,           2",
    "'2-4',       2 3 4",
    "'2 – 4',     2 3 4",
    "'5, 1-2',    1 2 5",
    "'1-3,2-4',   1 2 3 4"
  })
  void theyComeInTheirOrderEachOnce(String words, String numbers) {
    assertThat(PageChoice.of(words, PAGES))
        .isEqualTo(
            new PageChoice.Chosen(
                Arrays.stream(numbers.split(" ")).map(Integer::valueOf).toList()));
  }

  @ParameterizedTest
  @CsvSource({
    "'0',     'there are the pages 1 to 5, and no 0'",
    "'4-6',   'there are the pages 1 to 5, and no 4-6'",
    "'3-2',   'there are the pages 1 to 5, and no 3-2'",
    "'1,,2',  'write pages as 1-3, 5, or nothing for all of them'",
    "'first', 'write pages as 1-3, 5, or nothing for all of them'"
  })
  void whatIsNoPageIsSaid(String words, String why) {
    assertThat(PageChoice.of(words, PAGES)).isEqualTo(new PageChoice.Unclear(why));
  }
}
