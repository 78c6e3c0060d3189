package org.shouwang.kit.known;

import org.shouwang.kit.projection.ProjectionAutoConfiguration;
import org.shouwang.kit.projection.Views;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** For services that set {@code shouwang.known.enabled: true}. */
@AutoConfiguration(after = ProjectionAutoConfiguration.class)
@ConditionalOnProperty("shouwang.known.enabled")
public class KnownAutoConfiguration {
  @Bean
  KnownEnterprisesProjection knownEnterprises() {
    return new KnownEnterprisesProjection();
  }

  @Bean
  KnownCooperativesProjection knownCooperatives() {
    return new KnownCooperativesProjection();
  }

  @Bean
  KnownMembershipsProjection knownMemberships() {
    return new KnownMembershipsProjection();
  }

  @Bean
  Known known(
      Views views,
      KnownEnterprisesProjection enterprises,
      KnownCooperativesProjection cooperatives,
      KnownMembershipsProjection memberships) {
    return new Known(views.of(enterprises), views.of(cooperatives), views.of(memberships));
  }
}
