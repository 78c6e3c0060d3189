package org.shouwang.hazard.evidence.s3;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.shouwang.hazard.evidence.EvidenceStore;
import org.shouwang.kit.secret.Secrets;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Evidence in S3 ({@code shouwang.evidence.store: s3}); without it none of this is loaded. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "shouwang.evidence.store", havingValue = "s3")
@EnableConfigurationProperties(S3Properties.class)
class S3Configuration {

  @Bean
  S3EvidenceStore s3EvidenceStore(
      S3Properties properties,
      @Value("${shouwang.evidence.s3.access-key:}") String accessKey,
      @Value("${shouwang.evidence.s3.secret-key:}") String secretKey,
      Secrets secrets) {
    return new S3EvidenceStore(properties, S3Keys.of(accessKey, secretKey, secrets));
  }

  @Bean
  @Primary
  EvidenceStore evidenceStore(
      S3EvidenceStore now, @Qualifier("documentEvidenceStore") EvidenceStore before) {
    return new MovedEvidenceStore(now, before);
  }

  @Bean
  S3Watch s3Watch(S3EvidenceStore store, S3Properties properties) {
    return new S3Watch(store::ask, properties.askEvery());
  }

  /** Named as it is shown: {@code evidenceStore}. */
  @Bean
  EvidenceStoreHealth evidenceStoreHealthIndicator(S3Watch watch) {
    return new EvidenceStoreHealth(watch);
  }

  @Bean
  MeterBinder evidenceStoreMetrics(S3Watch watch) {
    return registry ->
        Gauge.builder("shouwang.evidence.store.up", watch, S3Watch::gauge)
            .description("1 while the object store of evidence answers, 0 while it does not")
            .baseUnit("answers")
            .register(registry);
  }
}
