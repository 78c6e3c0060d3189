package org.shouwang.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesNobodyTest {
  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  private record Text(@Nullable @NamesNobody String words) {}

  private record Texts(List<@NamesNobody String> words) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "请联系13800000000",
        "电话138 0000 0000。",
        "+86-13800000000",
        "138-0000-0000",
        "身份证11010119900307123X",
        "371102199912310010"
      })
  void refusesWhatBelongsToAPerson(String words) {
    assertThat(VALIDATOR.validate(new Text(words))).hasSize(1);
    assertThat(VALIDATOR.validate(new Texts(List.of("a", words)))).hasSize(1);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "配电箱未接PE线，距离1380毫米",
        "GB 50016-2014 第5.3.1条",
        "91371102MA3TEST01X",
        "设备编号 2138000000001",
        "371102199913310010", // a thirteenth month
        "火警119、110"
      })
  void takesWhatDoesNot(@Nullable String words) {
    assertThat(VALIDATOR.validate(new Text(words))).isEmpty();
  }
}
