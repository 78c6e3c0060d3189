package org.shouwang.stack.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.stack.run.Options.Command;

class OptionsTest {
  private static final Path ROOT = Path.of("/repository");

  @Test
  void startsBeneathTheRepositoryWithoutAnyWord() {
    var options = parse();
    assertThat(options.command()).isEqualTo(Command.START);
    assertThat(options.data()).isEqualTo(ROOT.resolve(".shouwang"));
    assertThat(options.basePort()).isEmpty();
    assertThat(options.externalStore()).isEmpty();
  }

  @Test
  void takesOptionsBeforeAndAfterTheCommand() {
    var options = parse("--data", "/elsewhere", "logs", "hazard-service", "--follow");
    assertThat(options.command()).isEqualTo(Command.LOGS);
    assertThat(options.arguments()).containsExactly("hazard-service");
    assertThat(options.follow()).isTrue();
    assertThat(options.data()).isEqualTo(Path.of("/elsewhere"));
  }

  @Test
  void takesRealServersFromTheEnvironment() {
    var environment = Map.of("MONGODB_URI", "mongodb://db", "KAFKA_BOOTSTRAP_SERVERS", "");
    var options = Options.parse(List.of(), ROOT, environment);
    assertThat(options.externalStore()).contains("mongodb://db");
    assertThat(options.externalBroker()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--nothing",
        "dance",
        "--port",
        "--port x",
        "--port 0",
        "--port 65530",
        "--mongod /no/such/file"
      })
  void saysWhatItDoesNotUnderstand(String words) {
    assertThatThrownBy(() -> parse(words.split(" "))).isInstanceOf(Trouble.class);
  }

  private static Options parse(String... words) {
    return Options.parse(List.of(words), ROOT, Map.of());
  }
}
