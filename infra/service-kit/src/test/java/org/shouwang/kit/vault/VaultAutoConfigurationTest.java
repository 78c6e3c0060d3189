package org.shouwang.kit.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.kit.KitAutoConfiguration;
import org.shouwang.kit.secret.SecretAutoConfiguration;
import org.shouwang.kit.support.TestStore;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class VaultAutoConfigurationTest {
  private final MongoDatabase database = TestStore.embedded().database();
  private final ApplicationContextRunner service =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  KitAutoConfiguration.class,
                  SecretAutoConfiguration.class,
                  VaultAutoConfiguration.class))
          .withBean(MongoDatabase.class, () -> database)
          .withBean(VaultReferences.class, () -> subject -> true);

  @TempDir Path secrets;

  @Test
  void aServiceWithoutPersonalDataHasNoVault() {
    service.run(context -> assertThat(context).doesNotHaveBean(Vault.class));
  }

  @Test
  void theMasterKeyOutlivesTheProcessInTheFolderOfSecrets() {
    ApplicationContextRunner enabled =
        service.withPropertyValues("shouwang.vault.enabled=true", "shouwang.secrets=" + secrets);
    enabled.run(
        context -> context.getBean(Vault.class).put("per-1", Map.of("phone", "13800001234")));
    assertThat(Files.exists(secrets.resolve("master.key"))).isTrue();
    enabled.run(
        context ->
            assertThat(context.getBean(Vault.class).read("per-1", "acc-1", "restart"))
                .hasValue(Map.of("phone", "13800001234")));
  }
}
