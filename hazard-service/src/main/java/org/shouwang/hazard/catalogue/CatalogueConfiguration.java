package org.shouwang.hazard.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the catalogues: those that come with the service and those of the installation. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CatalogueConfiguration.Properties.class)
class CatalogueConfiguration {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /**
   * Where they are.
   *
   * @param folder a folder with the installation's own catalogues, one {@code .json} each; none by
   *     default
   */
  @ConfigurationProperties("shouwang.hazard.catalogues")
  record Properties(@Nullable Path folder) {}

  @Bean
  Catalogues catalogues(Properties properties) throws IOException {
    return read(properties.folder());
  }

  static Catalogues read(@Nullable Path folder) throws IOException {
    List<Resource> files =
        new ArrayList<>(
            Arrays.asList(
                new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:catalogues/*.json")));
    if (folder != null) {
      try (Stream<Path> own = Files.list(folder)) {
        own.filter(file -> file.toString().endsWith(".json"))
            .sorted()
            .map(FileSystemResource::new)
            .forEach(files::add);
      }
    }
    List<Catalogue> editions = new ArrayList<>();
    for (Resource file : files) {
      editions.add(read(file));
    }
    return new Catalogues(editions);
  }

  private static Catalogue read(Resource file) throws IOException {
    try {
      return JSON.readValue(file.getContentAsByteArray(), Catalogue.class);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IllegalArgumentException(file.getDescription() + " is no catalogue", e);
    }
  }
}
