package org.shouwang.demo.play;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouwang.demo.plan.Finding;
import org.shouwang.demo.plan.Story;
import org.shouwang.demo.plan.XihuStory;

class KeysTest {

  @Test
  void followFromSeedStoryAndStepAlone() {
    assertThat(new Keys(1, "xihu").of("inspection-01/lock"))
        .isEqualTo("demo:1:xihu:inspection-01/lock")
        .isEqualTo(new Keys(1, "xihu").of("inspection-01/lock"))
        .isNotEqualTo(new Keys(2, "xihu").of("inspection-01/lock"))
        .isNotEqualTo(new Keys(1, "pharma").of("inspection-01/lock"));
  }

  @Test
  void fitIntoTheHeader() {
    Story story = XihuStory.of(1);
    Keys keys = new Keys(Long.MIN_VALUE, story.key());

    assertThat(
            story
                .visits()
                .flatMap(visit -> visit.findings().stream())
                .map(Finding::key)
                .map(key -> keys.of(key + "/rectification-2")))
        .allMatch(key -> key.matches("[\\x21-\\x7e]{1,128}"));
  }

  @Test
  void giveAnotherSeedsPeopleOtherLoginNames() {
    assertThat(new Keys(1, "xihu").login("officer")).isEqualTo("xihu-officer");
    assertThat(new Keys(2, "xihu").login("officer")).isEqualTo("xihu-s2-officer");
  }
}
