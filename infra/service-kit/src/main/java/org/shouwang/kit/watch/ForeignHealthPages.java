package org.shouwang.kit.watch;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Spring Boot's own parts of health name their pages too, while they are not UP. */
final class ForeignHealthPages implements BeanPostProcessor {
  private static final Map<String, Alarm> ALARMS =
      Map.of(
          "mongoHealthContributor", Alarm.STORE_DOWN,
          "mongoHealthIndicator", Alarm.STORE_DOWN,
          "diskSpaceHealthIndicator", Alarm.DISK_FULL);

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    Alarm alarm = ALARMS.get(name);
    return alarm != null && bean instanceof HealthIndicator indicator
        ? new Paged(indicator, alarm)
        : bean;
  }

  private record Paged(HealthIndicator asked, Alarm alarm) implements HealthIndicator {
    @Override
    public @Nullable Health health() {
      Health said = asked.health();
      if (said == null || said.getStatus().equals(Status.UP)) {
        return said;
      }
      Health.Builder paged = new Health.Builder(said.getStatus(), said.getDetails());
      alarm.on(paged);
      return paged.build();
    }
  }
}
