package org.shouwang.kit.calendar;

import java.time.Clock;
import java.util.Arrays;
import org.shouwang.kit.KitAutoConfiguration;
import org.shouwang.kit.domain.WorkCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;

/** Gives every service the working days. */
@AutoConfiguration(after = KitAutoConfiguration.class)
public class CalendarAutoConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(CalendarAutoConfiguration.class);

  /** Warns of a year that is not known; deadlines counted through it are assumed, and say so. */
  @Bean
  @ConditionalOnMissingBean
  WorkCalendar workCalendar(
      @Value("${shouwang.calendar:classpath*:holidays/*.json}") Resource[] files, Clock clock) {
    WorkCalendar calendar = new WorkCalendar(Arrays.stream(files).map(Notices::read).toList());
    int year = WorkCalendar.dayOf(clock.instant()).getYear();
    if (!calendar.knows(year)) {
      LOG.warn(
          "No calendar of the holidays of {} is known: working days are assumed; add its notice to"
              + " shouwang.calendar",
          year);
    }
    return calendar;
  }
}
