package org.shouwang.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  private static final List<Integer> TEN = IntStream.range(0, 10).boxed().toList();

  @Test
  void asksForSoManyAtATimeAndAnswersInTheirOrder() {
    Queue<Integer> sizes = new ConcurrentLinkedQueue<>();
    List<String> answers =
        SideBySide.ask(
            TEN,
            4,
            part -> {
              sizes.add(part.size());
              return part.stream().map(String::valueOf).toList();
            });
    assertThat(answers).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    assertThat(sizes).containsExactlyInAnyOrder(4, 4, 2);
  }

  @Test
  void asksAllAtOnce() {
    CountDownLatch asked = new CountDownLatch(3);
    List<Boolean> met = SideBySide.ask(TEN, 4, part -> List.of(arrivesWithTheOthers(asked)));
    assertThat(met).containsExactly(true, true, true);
  }

  private static boolean arrivesWithTheOthers(CountDownLatch asked) {
    asked.countDown();
    try {
      return asked.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void failsAsTheQuestionDidWhicheverItWas() {
    for (int failing : List.of(0, 4, 8)) {
      assertThatThrownBy(
              () ->
                  SideBySide.ask(
                      TEN,
                      4,
                      part -> {
                        if (part.getFirst() == failing) {
                          throw new IllegalStateException("part " + failing);
                        }
                        return part;
                      }))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("part " + failing);
    }
  }

  @Test
  void answersNothingForNothing() {
    assertThat(SideBySide.ask(List.of(), 4, part -> part)).isEmpty();
  }
}
