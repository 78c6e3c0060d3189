package org.shouwang.kit.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.health.autoconfigure.application.DiskSpaceHealthContributorAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Spring Boot's own indicators under real conditions. */
class ForeignHealthPagesTest {
  private final ApplicationContextRunner service =
      new ApplicationContextRunner()
          .withInitializer(
              context ->
                  context
                      .getBeanFactory()
                      .setConversionService(ApplicationConversionService.getSharedInstance()))
          .withConfiguration(
              AutoConfigurations.of(
                  WatchAutoConfiguration.class,
                  MongoAutoConfiguration.class,
                  MongoHealthContributorAutoConfiguration.class,
                  DiskSpaceHealthContributorAutoConfiguration.class))
          .withPropertyValues(
              "spring.mongodb.uri=mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=50");

  @Test
  void aStoreThatDoesNotAnswerNamesItsPage() {
    service.run(
        context -> {
          Health said = context.getBean("mongoHealthContributor", HealthIndicator.class).health();
          assertThat(said.getStatus()).isEqualTo(Status.DOWN);
          assertThat(said.getDetails()).containsEntry("runbook", "store-down");
        });
  }

  @Test
  void aDiskWithLessThanItsThresholdNamesItsPage() {
    long more = new File(".").getTotalSpace() + 1;
    service
        .withPropertyValues("management.health.diskspace.threshold=" + more + "B")
        .run(
            context -> {
              Health said =
                  context.getBean("diskSpaceHealthIndicator", HealthIndicator.class).health();
              assertThat(said.getStatus()).isEqualTo(Status.DOWN);
              assertThat(said.getDetails()).containsEntry("runbook", "disk-full");
            });
  }

  @Test
  void aDiskWithEnoughSpaceNamesNone() {
    service
        .withPropertyValues("management.health.diskspace.threshold=1B")
        .run(
            context -> {
              Health said =
                  context.getBean("diskSpaceHealthIndicator", HealthIndicator.class).health();
              assertThat(said.getStatus()).isEqualTo(Status.UP);
              assertThat(said.getDetails()).doesNotContainKey("runbook");
            });
  }
}
