package org.shouwang.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadTokenTest {

  @Test
  void saysTheSameAfterTravelling() {
    ReadToken token = new ReadToken("hazard", 1, 4711, Map.of(0, 3, 11, 0));
    assertThat(ReadToken.parse(token.encoded())).isEqualTo(token);
    assertThat(token.encoded()).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hazard",
        "hazard;1;1;",
        "hazard;1;-1;0:0",
        "hazard;1;9999999999999;0:0",
        "hazard;1;1;99999:0",
        "Hazard;1;1;0:0",
        "hazard;1;1;0:0;more",
        "{$gt:1}"
      })
  void refusesWhatIsNoToken(String plain) {
    String text = Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> ReadToken.parse(text)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ReadToken.parse("%" + text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
