package breakerboard.console.print;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.print.Paging.Heights;
import breakerboard.console.print.Paging.Piece;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows and headings come onto pages of 100. */
class PagingTest {
  private static final double ROOM = 100;
  private static final double HEADING = 20;

  private static Heights rows(Double... heights) {
    return new Heights(HEADING, List.of(heights));
  }

  private static Heights rowsOf(int many, double height) {
    return new Heights(HEADING, Collections.nCopies(many, height));
  }

  private static List<List<Piece>> pages(Heights... sections) {
    return Paging.of(List.of(sections), ROOM);
  }

  @Test
  void whatFitsStandsOnOnePage() {
    assertThat(pages(rows(30.0), rows(), rows(10.0)))
        .containsExactly(List.of(new Piece(0, 0, 1), new Piece(1, 0, 0), new Piece(2, 0, 1)));
  }

  @Test
  void aSectionGoesOnUnderItsHeadingOnTheNextPage() {
    List<List<Piece>> pages = pages(rowsOf(5, 40));
    assertThat(pages)
        .containsExactly(
            List.of(new Piece(0, 0, 2)), List.of(new Piece(0, 2, 4)), List.of(new Piece(0, 4, 5)));
    assertThat(pages.stream().map(page -> page.getFirst().continued()))
        .containsExactly(false, true, true);
  }

  @Test
  void noHeadingStandsAtTheFootOfAPageWithoutItsFirstRow() {
    assertThat(pages(rows(50.0), rows(30.0)))
        .containsExactly(List.of(new Piece(0, 0, 1)), List.of(new Piece(1, 0, 1)));
  }

  @Test
  void aRowHigherThanAPageHasOneOfItsOwn() {
    assertThat(pages(rows(10.0, 300.0, 10.0)))
        .containsExactly(
            List.of(new Piece(0, 0, 1)), List.of(new Piece(0, 1, 2)), List.of(new Piece(0, 2, 3)));
  }

  @Test
  void nothingToLayNeedsNoPage() {
    assertThat(pages()).isEmpty();
  }

  @Test
  void ofAnyHeightsEachRowStandsOnceAndInOrderAndNoPageIsTooFull() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<Heights> sections =
          Stream.generate(
                  () ->
                      new Heights(
                          HEADING, random.doubles(random.nextInt(20), 1, 80).boxed().toList()))
              .limit(6)
              .toList();
      List<List<Piece>> pages = Paging.of(sections, ROOM);
      assertThat(pages)
          .allSatisfy(page -> assertThat(height(page, sections)).isLessThanOrEqualTo(ROOM));
      assertThat(laid(pages)).isEqualTo(all(sections));
    }
  }

  private static double height(List<Piece> page, List<Heights> sections) {
    return page.stream()
        .mapToDouble(
            piece ->
                HEADING
                    + sections
                        .get(piece.section())
                        .rows()
                        .subList(piece.from(), piece.to())
                        .stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
        .sum();
  }

  private static List<String> laid(List<List<Piece>> pages) {
    List<String> laid = new ArrayList<>();
    for (Piece piece : pages.stream().flatMap(List::stream).toList()) {
      IntStream.range(piece.from(), piece.to())
          .forEach(row -> laid.add(piece.section() + "/" + row));
    }
    return laid;
  }

  private static List<String> all(List<Heights> sections) {
    return IntStream.range(0, sections.size())
        .boxed()
        .flatMap(
            section ->
                IntStream.range(0, sections.get(section).rows().size())
                    .mapToObj(row -> section + "/" + row))
        .toList();
  }
}
