package org.shouwang.inspection.read.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.inspection.ExpertVisitCompletedV1;
import org.shouwang.contracts.inspection.InspectionContract;
import org.shouwang.kit.projection.Projection;

/** No event of the context is shown nowhere; expert visits have a slice of their own. */
class EveryEventIsShownTest {
  private static final List<Projection<?>> VIEWS =
      List.of(new CampaignsProjection(), new VisitsProjection());
  private static final Set<Class<?>> SHOWN_ELSEWHERE = Set.of(ExpertVisitCompletedV1.class);

  @Test
  void everyEventIsHandledByExactlyOneView() {
    for (Class<?> type : InspectionContract.class.getPermittedSubclasses()) {
      long views =
          VIEWS.stream().filter(view -> view.handles(type.asSubclass(ContractEvent.class))).count();
      assertThat(views).as(type.getSimpleName()).isEqualTo(SHOWN_ELSEWHERE.contains(type) ? 0 : 1);
    }
  }
}
