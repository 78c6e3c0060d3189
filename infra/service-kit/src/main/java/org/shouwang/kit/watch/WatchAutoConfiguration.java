package org.shouwang.kit.watch;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Gauges that ask the store. */
@AutoConfiguration
public class WatchAutoConfiguration {

  @Bean
  static ForeignHealthPages foreignHealthPages() {
    return new ForeignHealthPages();
  }

  @Bean
  StoreGauges storeGauges(@Value("${shouwang.watch.every:5s}") Duration every) {
    return new StoreGauges(every);
  }
}
