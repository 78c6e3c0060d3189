package org.shouwang.gateway.proxy;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Ends answers that never end by themselves: nothing upstream can hold a connection for ever. */
@Component
final class LifeGuard {

  static final Duration ANSWER = Duration.ofMinutes(2);

  /** A client of an event stream connects again by itself; that is part of the protocol. */
  static final Duration EVENT_STREAM = Duration.ofMinutes(30);

  private static final Logger log = LoggerFactory.getLogger(LifeGuard.class);

  private final ScheduledThreadPoolExecutor timer;

  LifeGuard() {
    timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("answer-life-guard").factory());
    timer.setRemoveOnCancelPolicy(true);
  }

  /**
   * Closes a body when its time is up.
   *
   * @return to be cancelled once the body has been read
   */
  Future<?> watch(InputStream body, HttpHeaders headers) {
    Duration life = isEventStream(headers) ? EVENT_STREAM : ANSWER;
    return timer.schedule(() -> close(body), life.toMillis(), TimeUnit.MILLISECONDS);
  }

  static boolean isEventStream(HttpHeaders headers) {
    return headers
        .firstValue("Content-Type")
        .filter(type -> type.startsWith("text/event-stream"))
        .isPresent();
  }

  private static void close(InputStream body) {
    try {
      body.close();
      log.info("Ended an answer that had not ended in time");
    } catch (IOException e) {
      log.warn("An answer that had not ended in time could not be closed", e);
    }
  }

  @PreDestroy
  void stop() {
    timer.shutdownNow();
  }
}
