package org.shouwang.kit.stream;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * late is the transactional id, which is the topic's and the log's name. Any error aborts and
 * starts over from what the topic says.
 */
public final class Relay implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

  /** Before the web server in the order of starting: it stops when no more commands come in. */
  private static final int PHASE = 0;

  private final CommitLog log;
  private final String context;
  private final Topics topics;
  private final TopicSettings topicSettings;
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
  private boolean refusing;
  private volatile Thread worker = Thread.currentThread();

  Relay(
      CommitLog log,
      String context,
      Topics topics,
      TopicSettings topicSettings,
      KafkaSettings kafka,
      MongoDatabase database,
      Lease lease,
      RelaySettings settings,
      Failpoints failpoints,
      Clock clock,
      RelayStatus status,
      Consumer<ReadinessState> readiness) {
    this.log = log;
    this.context = context;
    this.topics = topics;
    this.topicSettings = topicSettings;
    this.kafka = kafka;
    this.database = database;
    this.lease = lease;
    this.settings = settings;
    this.failpoints = failpoints;
    this.clock = clock;
    this.status = status;
    this.readiness = readiness;
  }

  /** Which generation the log is written into, and which one is wanted. */
  LogGeneration generation() {
    return LogGeneration.read(database, topicSettings);
  }

  /**
   * Has the log written once more, from its first commit, into the next generation of its topic:
   * equal bytes with equal ids. Commands go on being accepted. The generation before ends with
   * markers that name the next one; if it lost records it is deleted instead, so that nobody waits
   * for what will not come.
   *
   * @param partitions how many the new topic is to have
   * @return what is wanted now; empty if the log itself is not fit to be written anywhere
   */
  Optional<Generation> republish(int partitions) {
    if (status.now().state() == RelayStatus.State.LOG_UNFIT) {
      return Optional.empty();
    }
    LogGeneration wanted =
        LogGeneration.begin(database, topicSettings).want(database, partitions, topicSettings);
    work.raise();
    return Optional.of(Objects.requireNonNullElse(wanted.wanted(), wanted.now()));
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
            RelayPosition.unfit(database, context).ifPresent(this::stopAppending);
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
      RelayPosition.markUnfit(database, context, message);
      stopAppending(message);
    } else if (state == RelayStatus.State.TOPIC_UNFIT) {
      refusing = true;
      readiness.accept(ReadinessState.REFUSING_TRAFFIC);
    }
  }

  /** Somebody has laid the topic out as it must be. */
  private void acceptTrafficAgain() {
    if (refusing) {
      refusing = false;
      readiness.accept(ReadinessState.ACCEPTING_TRAFFIC);
    }
  }

  private void stopAppending(String message) {
    log.stopAppending(message);
    readiness.accept(ReadinessState.REFUSING_TRAFFIC);
  }

  private void relayWhileHeld() throws InterruptedException {
    LogGeneration generation = LogGeneration.begin(database, topicSettings);
    if (generation.wanted() != null) {
      leave(generation);
      return;
    }
    TopicShape topic = ensured(generation.now());
    try (var session = open(topic)) {
      RelayPosition.markFit(database, context);
      acceptTrafficAgain();
      status.relaying(session.commit());
      LOG.info("Relay of {} goes on after commit {}", log.name(), session.commit());
      long looked = System.nanoTime();
      long found = looked;
      while (running && lease.held()) {
        long began = System.nanoTime();
        if (began - looked >= settings.poll().toNanos()) {
          if (generation().wanted() != null) {
            return;
          }
          looked = began;
        }
        boolean carried = session.carry();
        status.relaying(session.commit());
        if (carried) {
          backoff.succeeded();
          // Not the signal: every append raises it, and what it tells of is what is gathered here.
          Thread.sleep(settings.pace().minusNanos(System.nanoTime() - began));
        } else if (began - found < settings.patience().toNanos()) {
          work.await(settings.poll());
        } else if (topic.equals(topics.find(List.of(topic.name())).get(topic.name()))) {
          found = began;
        } else {
          // Nothing that is sent would tell before the next heartbeat; who opens it anew says why.
          return;
        }
      }
    }
  }

  /** The topic of a generation; it is made only where the relay never wrote into it. */
  private TopicShape ensured(Generation generation) {
    String topic = topic(generation);
    if (RelayPosition.load(database, topic).isPresent() && topics.find(List.of(topic)).isEmpty()) {
      throw new RelayHaltedException(
          RelayStatus.State.TOPIC_BEHIND, "topic " + topic + " is gone: have the log republished");
    }
    return topics.ensure(topic, generation.partitions());
  }

  private void leave(LogGeneration generation) {
    String topic = topic(generation.now());
    TopicShape found = topics.find(List.of(topic)).get(topic);
    if (found != null) {
      end(found, Objects.requireNonNull(generation.wanted()));
    }
    generation.advance(database);
    LOG.info("{} is written into generation {} now", log.name(), generation.wanted());
  }

  private void end(TopicShape topic, Generation next) {
    try (var session = open(topic)) {
      session.end(next);
    } catch (RelayHaltedException e) {
      if (e.state() != RelayStatus.State.TOPIC_BEHIND) {
        throw e;
      }
      LOG.warn("{} cannot be ended and is deleted: {}", topic.name(), e.getMessage());
      topics.delete(topic.name());
    }
  }

  private String topic(Generation generation) {
    return topicSettings.topic(context, generation.number());
  }

  private RelaySession open(TopicShape topic) {
    return new RelaySession(
        log, topic, kafka, database, settings, failpoints, clock, System::nanoTime);
  }
}
