package org.shouwang.hazard.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.contracts.hazard.HazardCategory;
import org.shouwang.hazard.catalogue.Catalogue.Kind;
import org.shouwang.hazard.domain.AccidentClass;
import org.shouwang.hazard.domain.Criterion;
import org.shouwang.hazard.domain.HazardCommand.Listed;
import org.shouwang.kit.domain.Placing;

/** The catalogues that come with the service, and what else may be put beside them. */
class CataloguesTest {
  private static final Instant MARCH = Instant.parse("2026-03-02T01:00:00Z");
  private final Catalogues catalogues = read(null);

  @Test
  void hasTheClausesThatWerePublished() {
    assertThat(entries("应急管理部令第10号", "2023")).hasSize(64);
    assertThat(entries("安监总管三〔2017〕121号", "2017")).hasSize(20);
    assertThat(entries("GB 6441", "1986")).hasSize(20);
    assertThat(entries("GB 6441", "2025")).hasSize(27);
  }

  @Test
  void theCategoriesOfOldEventsAreThoseOfTheFirstCatalogue() {
    List<String> listed =
        catalogues.editions(Kind.CATEGORIES, null, "2025", null).stream()
            .flatMap(edition -> edition.entries().stream())
            .map(Catalogue.Entry::clause)
            .toList();
    assertThat(listed)
        .containsExactlyElementsOf(Arrays.stream(HazardCategory.values()).map(Enum::name).toList());
  }

  @Test
  void anInstallationsCategoryIsOneWithoutANewRelease(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("hydrogen.json"),
        """
        {"kind":"CATEGORIES","standard":"本地隐患类别","version":"2026","titleEn":"Local categories",
         "effectiveFrom":"2026-03-01","source":"本地","entries":[{"clause":"HYDROGEN","heading":"氢能"}]}
        """);
    assertThat(catalogues.lists("HYDROGEN", MARCH)).isFalse();
    assertThat(read(folder).lists("HYDROGEN", MARCH)).isTrue();
    assertThat(read(folder).lists("HYDROGEN", Instant.parse("2026-02-28T15:59:59Z"))).isFalse();
    assertThat(read(folder).lists("ELECTRICAL", MARCH)).isTrue();
  }

  @Test
  void whatIsToldIsSpelledAsListedAndKeptWhereNothingListsIt() {
    Placing told =
        new Placing(
            new Placing.Position(35_412_345, 119_456_789),
            new Placing.AccidentClass("1986", "99"),
            new Placing.Criterion("应急管理部令第10号", "第三条(二)", "2023"));
    Placed placed = Placed.by(catalogues, "HYDROGEN", told, MARCH);
    assertThat(placed.criterion()).isEqualTo(new Criterion("工贸企业重大事故隐患判定标准", "第三条（二）", "2023"));
    assertThat(placed.accidentClass()).isEqualTo(new AccidentClass("1986", "99"));
    assertThat(placed.listed()).isEqualTo(new Listed(false, false, true));
    assertThat(Placed.by(catalogues, null, Placing.NONE, MARCH).listed()).isEqualTo(Listed.ALL);
  }

  @Test
  void findsAClauseHoweverItsNameAndItsBracketsAreWritten() {
    Criterion asListed = new Criterion("工贸企业重大事故隐患判定标准", "第三条（二）", "2023");
    for (String name : List.of("工贸企业重大事故隐患判定标准", "应急管理部令第10号", "工贸企业重大事故隐患判定标准(应急管理部令第10号)")) {
      assertThat(catalogues.find(new Criterion(name, "第三条(二)", "2023"), MARCH)).contains(asListed);
    }
  }

  @Test
  void doesNotKnowAClauseAnEditionOrAStandardThatIsNotThere() {
    String standard = "应急管理部令第10号";
    assertThat(catalogues.find(new Criterion(standard, "第三条（四）", "2023"), MARCH)).isEmpty();
    assertThat(catalogues.find(new Criterion(standard, "第三条", "2023"), MARCH)).isEmpty();
    assertThat(catalogues.find(new Criterion(standard, "第三条（二）", "2017"), MARCH)).isEmpty();
    assertThat(catalogues.find(new Criterion("没有的标准", "第三条（二）", "2023"), MARCH)).isEmpty();
    assertThat(catalogues.find(new Criterion("GB 6441", "1", "1986"), MARCH))
        .as("classes of accidents are no criteria")
        .isEmpty();
  }

  @Test
  void anEditionIsInForceFromItsFirstDayUntilTheNextOnes() {
    Criterion clause = new Criterion("应急管理部令第10号", "第三条（二）", "2023");
    assertThat(catalogues.find(clause, Instant.parse("2023-05-14T15:59:59Z"))).isEmpty();
    assertThat(catalogues.find(clause, Instant.parse("2023-05-14T16:00:00Z"))).isPresent();

    Instant lastOfTheOld = Instant.parse("2026-06-30T15:59:59Z");
    Instant firstOfTheNew = Instant.parse("2026-06-30T16:00:00Z");
    AccidentClass old = new AccidentClass("1986", "20");
    AccidentClass next = new AccidentClass("2025", "27");
    assertThat(catalogues.lists(old, lastOfTheOld)).isTrue();
    assertThat(catalogues.lists(next, lastOfTheOld)).isFalse();
    assertThat(catalogues.lists(old, firstOfTheNew)).isFalse();
    assertThat(catalogues.lists(next, firstOfTheNew)).isTrue();
    assertThat(catalogues.lists(new AccidentClass("2025", "28"), firstOfTheNew)).isFalse();
  }

  @Test
  void anInstallationAddsItsOwn(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("local.json"),
        """
        {"kind":"MAJOR_CRITERIA","standard":"本地判定标准","version":"2025","titleEn":"Local criteria",
         "source":"本地","entries":[{"clause":"1","heading":"示例"}]}
        """);
    Criterion local = new Criterion("本地判定标准", "1", "2025");
    assertThat(read(folder).find(local, MARCH)).contains(local);
  }

  @Test
  void refusesEditionsThatContradictEachOther() {
    Catalogue one = edition("甲", "1", null, LocalDate.of(2026, 1, 1));
    Catalogue next = edition("甲", "2", LocalDate.of(2026, 1, 1), null);
    assertThat(new Catalogues(List.of(one, next)).editions(null, "甲", null, null)).hasSize(2);
    refuses(one, edition("甲", "2", LocalDate.of(2025, 12, 31), null));
    refuses(one, edition("甲", "1", LocalDate.of(2026, 1, 1), null));
    refuses(one, edition("乙", "1", null, null, "甲"));
  }

  @Test
  void refusesAFileThatIsNoCatalogue(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("broken.json"), "{\"kind\":\"CATEGORIES\",\"surprise\":1}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(folder))
        .withMessageContaining("broken.json");
  }

  private static void refuses(Catalogue... editions) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Catalogues(List.of(editions)));
  }

  private static Catalogue edition(
      String standard,
      String version,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      String... also) {
    return new Catalogue(
        Kind.MAJOR_CRITERIA,
        standard,
        List.of(also),
        version,
        "made up",
        from,
        until,
        "test",
        null,
        Stream.of("1").map(clause -> new Catalogue.Entry(clause, null, "x")).toList());
  }

  private List<Catalogue.Entry> entries(String standard, String version) {
    return catalogues.editions(null, standard, version, null).stream()
        .flatMap(edition -> edition.entries().stream())
        .toList();
  }

  private static Catalogues read(@Nullable Path folder) {
    try {
      return CatalogueConfiguration.read(folder);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
