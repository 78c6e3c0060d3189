package org.shouwang.kit.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** Whoever is called at night finds the page. */
class RunbooksTest {
  private static final Path RUNBOOKS = Path.of("../../docs/runbooks");
  private static final Path GATEWAY = Path.of("../../gateway/README.md");
  private static final Pattern PAGE = Pattern.compile("(?m)^\\| \\[([a-z-]+)]\\(\\1\\.md\\)");
  private static final Pattern NAME = Pattern.compile("`(shouwang\\.[a-z.-]+[a-z])(?=[`{])");

  @Test
  void everyAlarmHasItsPageAndEveryPageItsAlarm() throws IOException {
    Set<String> alarms =
        Arrays.stream(Alarm.values())
            .map(Alarm::page)
            .collect(Collectors.toCollection(TreeSet::new));
    String index = Files.readString(RUNBOOKS.resolve("README.md"));
    String[] services = index.split("Of the gateway");
    assertThat(found(PAGE, services[0])).isEqualTo(alarms);
    Set<String> all = found(PAGE, index); // those of the gateway: GatewayAlarmsIT
    try (Stream<Path> files = Files.list(RUNBOOKS)) {
      Set<String> pages =
          files
              .map(file -> file.getFileName().toString().replace(".md", ""))
              .filter(name -> !name.equals("README"))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(pages).isEqualTo(all);
    }
    for (String alarm : all) {
      assertThat(Files.readString(RUNBOOKS.resolve(alarm + ".md")))
          .as(alarm)
          .contains("## What it means")
          .contains("## What users feel")
          .contains("## What to do")
          .contains("## How to see that it is over");
    }
  }

  @Test
  void theRunbooksNameMetricsAndSettingsThatThereAre() throws IOException {
    Set<String> known = names(Files.readString(Path.of("README.md")));
    known.addAll(names(Files.readString(GATEWAY)));
    known.add("shouwang.gateway.rates"); // in the gateway's application.yml
    known.addAll(settings());
    try (Stream<Path> files = Files.list(RUNBOOKS)) {
      for (Path page : files.toList()) {
        assertThat(known).as(page.toString()).containsAll(names(Files.readString(page)));
      }
    }
  }

  private static Set<String> settings() {
    YamlPropertiesFactoryBean defaults = new YamlPropertiesFactoryBean();
    defaults.setResources(new ClassPathResource("shouwang-defaults.yml"));
    return Objects.requireNonNull(defaults.getObject()).stringPropertyNames();
  }

  private static Set<String> names(String text) {
    return found(NAME, text);
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
