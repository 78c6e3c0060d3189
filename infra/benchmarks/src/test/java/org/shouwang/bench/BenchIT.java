package org.shouwang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks still run; how fast they are is nobody's business here. */
class BenchIT {
  @TempDir Path folder;

  @Test
  void runsEachToItsEndOnTheEmbeddedStore() throws Exception {
    Path json = folder.resolve("figures.json");
    List<String> words = new ArrayList<>(Bench.names());
    words.remove("P10"); // it starts the built platform, as the whole stack's own test does
    List<String> names = List.copyOf(words);
    words.addAll(
        List.of("--events", "500", "--rounds", "1", "--warm-ups", "0", "--json", json.toString()));
    Options options = Options.parse(words.toArray(String[]::new));

    var results = Bench.run(options, said -> {});

    assertThat(results).extracting(Result::name).containsAll(names);
    assertThat(results)
        .allSatisfy(
            result ->
                assertThat(result.rounds().values())
                    .allSatisfy(
                        rounds -> assertThat(rounds).hasSize(1).allMatch(one -> one.value() >= 0)));
    assertThat(Files.readString(json)).contains("\"store\" : \"embedded\"");
  }
}
