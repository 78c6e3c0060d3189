package org.shouwang.kit.vault;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.shouwang.kit.KitAutoConfiguration;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.log.CommitLogAutoConfiguration;
import org.shouwang.kit.secret.SecretAutoConfiguration;
import org.shouwang.kit.secret.Secrets;
import org.shouwang.secrets.SecretsFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Gives a service with {@code shouwang.vault.enabled=true} its vault. */
@AutoConfiguration(
    after = {
      KitAutoConfiguration.class,
      SecretAutoConfiguration.class,
      CommitLogAutoConfiguration.class
    })
@ConditionalOnProperty("shouwang.vault.enabled")
@EnableConfigurationProperties(VaultProperties.class)
public class VaultAutoConfiguration {
  private static final Logger audit = LoggerFactory.getLogger("org.shouwang.audit.vault");

  @Bean
  @ConditionalOnMissingBean
  VaultAudit vaultAudit() {
    return (subject, by, reason, at) ->
        audit.info("{} opened the data of {} at {}: {}", by, subject, at, reason);
  }

  /** Right where subjects are aggregates, as persons are. */
  @Bean
  @ConditionalOnMissingBean
  VaultReferences vaultReferences(CommitLog log) {
    return subject -> log.holds(subject, 0);
  }

  @Bean
  Vault vault(
      MongoDatabase database,
      Secrets secrets,
      VaultProperties properties,
      VaultAudit vaultAudit,
      VaultReferences references,
      Clock clock) {
    VaultCipher cipher =
        new VaultCipher(secrets.key(SecretsFolder.MASTER_KEY), properties.indexed());
    return new Vault(
        database.getCollection("vault"), cipher, vaultAudit, references::refersTo, clock);
  }

  @Bean
  VaultSweeper vaultSweeper(Vault vault, VaultProperties properties, Clock clock) {
    return new VaultSweeper(vault, properties, clock);
  }
}
