package org.shouwang.kit.stream;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.shouwang.kit.failpoint.Failpoints;
import org.shouwang.kit.lease.Lease;
import org.shouwang.kit.log.CommitLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.SmartLifecycle;

/**
 * Carries the commit log into its topic (转发): in order, each batch of whole commits in one Kafka
 * transaction. One instance at a time works, under a lease; what fences a predecessor that woke up
 * late is the transactional id, which is the log's name. Any error aborts and starts over from what
 * the topic says.
 */
public final class Relay implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

  /** Before the web server in the order of starting: it stops when no more commands come in. */
  private static final int PHASE = 0;

  private final CommitLog log;
  private final String topic;
  private final Topics topics;
  private final KafkaSettings kafka;
  private final MongoDatabase database;
  private final Lease lease;
  private final RelaySettings settings;
  private final Failpoints failpoints;
  private final Clock clock;
  private final RelayStatus status;
  private final Consumer<ReadinessState> readiness;
  private final Signal work = new Signal();
  private final Backoff backoff = new Backoff();
  private volatile boolean running;
  private volatile Thread worker = Thread.currentThread();

  Relay(
      CommitLog log,
      String topic,
      Topics topics,
      KafkaSettings kafka,
      MongoDatabase database,
      Lease lease,
      RelaySettings settings,
      Failpoints failpoints,
      Clock clock,
      RelayStatus status,
      Consumer<ReadinessState> readiness) {
    this.log = log;
    this.topic = topic;
    this.topics = topics;
    this.kafka = kafka;
    this.database = database;
    this.lease = lease;
    this.settings = settings;
    this.failpoints = failpoints;
    this.clock = clock;
    this.status = status;
    this.readiness = readiness;
  }

  /**
   * Lets the relay fill a topic that was made anew, from the log's first commit. Equal bytes with
   * equal ids: who has handled an event knows it again.
   *
   * @return false unless the relay halted because the topic lost records, and the topic is empty
   *     now
   */
  boolean republish() {
    if (status.now().state() != RelayStatus.State.TOPIC_BEHIND
        || !TopicTail.read(kafka, topics.shape(topic)).isEmpty()) {
      return false;
    }
    RelayPosition.forget(database, topic);
    work.raise();
    return true;
  }

  @Override
  public void start() {
    running = true;
    log.onAppended(number -> work.raise());
    worker = Thread.ofPlatform().name("relay").daemon().start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    work.raise();
    Worker.join(worker);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  private void run() {
    try {
      while (running) {
        Duration wait = settings.poll();
        try {
          if (lease.held()) {
            relayWhileHeld();
          } else {
            status.standby();
            RelayPosition.unfit(database, topic).ifPresent(this::stopAppending);
          }
        } catch (RelayHaltedException e) {
          halt(e.state(), String.valueOf(e.getMessage()));
          wait = backoff.failed();
        } catch (TopicUnfitException e) {
          halt(RelayStatus.State.TOPIC_UNFIT, String.valueOf(e.getMessage()));
          wait = backoff.failed();
        } catch (RuntimeException e) {
          LOG.warn("Relay of {} starts over: {}", log.name(), e.toString());
          status.failed(RelayStatus.State.UNREACHABLE, String.valueOf(e.getMessage()));
          wait = backoff.failed();
        }
        if (running) {
          work.await(wait);
        }
      }
      lease.release();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn("The relay's lease was not released and will run out: {}", e.toString());
    }
  }

  private void halt(RelayStatus.State state, String message) {
    LOG.error("Relay of {} halted: {}", log.name(), message);
    status.failed(state, message);
    if (state == RelayStatus.State.LOG_UNFIT) {
      RelayPosition.markUnfit(database, topic, message);
      stopAppending(message);
    } else if (state == RelayStatus.State.TOPIC_UNFIT) {
      readiness.accept(ReadinessState.REFUSING_TRAFFIC);
    }
  }

  private void stopAppending(String message) {
    log.stopAppending(message);
    readiness.accept(ReadinessState.REFUSING_TRAFFIC);
  }

  private void relayWhileHeld() throws InterruptedException {
    TopicShape shape = topics.ensure(topic);
    try (var session =
        new RelaySession(
            log, shape, kafka, database, settings, failpoints, clock, System::nanoTime)) {
      RelayPosition.markFit(database, topic);
      status.relaying(session.commit());
      LOG.info("Relay of {} goes on after commit {}", log.name(), session.commit());
      while (running && lease.held()) {
        boolean carried = session.carry();
        status.relaying(session.commit());
        if (carried) {
          backoff.succeeded();
        } else {
          work.await(settings.poll());
        }
      }
    }
  }
}
