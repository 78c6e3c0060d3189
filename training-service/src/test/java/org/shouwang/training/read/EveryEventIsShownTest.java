package org.shouwang.training.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.training.TrainingContract;
import org.shouwang.kit.projection.Projection;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** No event of the context is shown nowhere: each has its place in one of the slices. */
class EveryEventIsShownTest {
  private static List<? extends Projection<?>> views;

  @BeforeAll
  static void findTheViews() {
    var scan = new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AssignableTypeFilter(Projection.class));
    views =
        scan.findCandidateComponents(EveryEventIsShownTest.class.getPackageName()).stream()
            .map(found -> view(found.getBeanClassName()))
            .toList();
  }

  @Test
  void theViewsOfAllSlicesAreFound() {
    assertThat(views)
        .extracting(Projection::name)
        .containsExactlyInAnyOrder("training-sessions", "training-staff", "drills", "case-studies");
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyEventIsHandledByExactlyOneView(Class<? extends ContractEvent> type) {
    assertThat(views.stream().filter(view -> view.handles(type)).map(Projection::name)).hasSize(1);
  }

  static Class<?>[] events() {
    return TrainingContract.class.getPermittedSubclasses();
  }

  private static Projection<?> view(String name) {
    try {
      Constructor<?> constructor = Class.forName(name).getDeclaredConstructor();
      constructor.setAccessible(true);
      return (Projection<?>) constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(name, e);
    }
  }
}
