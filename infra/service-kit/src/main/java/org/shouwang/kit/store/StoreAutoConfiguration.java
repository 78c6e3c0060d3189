package org.shouwang.kit.store;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.shouwang.kit.watch.StoreGauges;
import org.shouwang.kit.watch.WatchAutoConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * The service's own database, {@code <prefix>_<context>}. Writes are durable on a majority before
 * they are acknowledged, reads come from the primary and see only what a majority holds.
 */
@AutoConfiguration(after = {MongoAutoConfiguration.class, WatchAutoConfiguration.class})
public class StoreAutoConfiguration {

  @Bean
  MongoDatabase serviceDatabase(
      MongoClient client,
      @Value("${shouwang.database.prefix:shouwang}") String prefix,
      @Value("${shouwang.context}") String context) {
    return client
        .getDatabase(prefix + "_" + context)
        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
        .withReadConcern(ReadConcern.MAJORITY)
        .withReadPreference(ReadPreference.primary());
  }

  /**
   * A store that does not answer is reported, not waited for: a caller gets its 503 within seconds.
   */
  @Bean
  MongoClientSettingsBuilderCustomizer boundedWaits(
      @Value("${shouwang.store.timeout:5s}") Duration timeout) {
    return settings ->
        settings
            .applyToClusterSettings(
                c -> c.serverSelectionTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS))
            .applyToSocketSettings(
                s ->
                    s.connectTimeout((int) timeout.toMillis(), TimeUnit.MILLISECONDS)
                        .readTimeout(2 * (int) timeout.toMillis(), TimeUnit.MILLISECONDS));
  }

  @Bean
  StoreConnection storeConnection(MongoClient client) {
    return StoreConnection.of(client);
  }

  @Bean
  MeterBinder storeMetrics(StoreGauges gauges, MongoDatabase database) {
    return gauges.gauge(
        "shouwang.store.up",
        "1 while the document store answers, 0 while it does not",
        "answers",
        Tags.empty(),
        () -> answers(database) ? 1 : 0);
  }

  private static boolean answers(MongoDatabase database) {
    try {
      database.runCommand(new Document("ping", 1));
      return true;
    } catch (MongoException e) {
      return false; // that is the answer
    }
  }
}
