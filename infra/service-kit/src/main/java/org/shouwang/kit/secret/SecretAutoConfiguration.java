package org.shouwang.kit.secret;

import java.nio.file.Path;
import org.shouwang.secrets.SecretsFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Keys from the folder that {@code shouwang.secrets} names. */
@AutoConfiguration
public class SecretAutoConfiguration {
  @Bean
  @ConditionalOnMissingBean
  Secrets secrets(@Value("${shouwang.secrets:}") String folder) {
    return new Secrets(folder.isBlank() ? null : new SecretsFolder(Path.of(folder)));
  }
}
