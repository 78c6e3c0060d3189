package org.shouwang.stack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One real Kafka node, broker and KRaft controller in one, on loopback. Its folder keeps the data
 * over restarts; transactions work, topics are never created by accident.
 */
public final class LocalBroker implements AutoCloseable {
  private static final int NODE = 1;
  private static final String CONTROLLER = "CONTROLLER";

  private final KafkaRaftServer server;
  private final int port;

  private LocalBroker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Returns when the broker serves.
   *
   * @param folder the data of the node; formatted at first use
   * @param port of the broker, its controller takes the next one; 0 for any two free ones
   * @throws UncheckedIOException where the folder cannot be made or formatted
   */
  public static LocalBroker start(Path folder, int port) {
    int chosen = port == 0 ? Loopback.freePorts(2) : port;
    return start(folder, chosen, settings(folder, chosen));
  }

  /**
   * The same with a second way in, for clients that come through a proxy: a broker tells its
   * clients where to find it, so whoever shall stay with the proxy must be told the proxy's port.
   *
   * @param behindProxy where the proxy finds the broker
   * @param proxy where the clients find the proxy
   */
  static LocalBroker startBehind(Path folder, int port, int behindProxy, int proxy) {
    Map<String, String> settings = settings(folder, port);
    String listener = ",PROXIED://%s:%d".formatted(Loopback.HOST, behindProxy);
    settings.merge("listeners", listener, String::concat);
    settings.put(
        "advertised.listeners",
        "PLAINTEXT://%s:%d,PROXIED://%s:%d".formatted(Loopback.HOST, port, Loopback.HOST, proxy));
    settings.put(
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT,PROXIED:PLAINTEXT,%s:PLAINTEXT".formatted(CONTROLLER));
    return start(folder, port, settings);
  }

  private static LocalBroker start(Path folder, int port, Map<String, String> settings) {
    formatOnce(folder);
    var server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
    server.startup();
    return new LocalBroker(server, port);
  }

  /** What clients take as {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return Loopback.HOST + ":" + port;
  }

  void awaitEnd() {
    server.awaitShutdown();
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void formatOnce(Path folder) {
    try {
      Files.createDirectories(folder);
      if (Files.exists(folder.resolve("meta.properties"))) {
        return;
      }
      new Formatter()
          .setNodeId(NODE)
          .setClusterId(Uuid.randomUuid().toString())
          .addDirectory(folder.toString())
          .setMetadataLogDirectory(folder.toString())
          .setControllerListenerName(CONTROLLER)
          .setSupportedFeatures(List.of(Feature.PRODUCTION_FEATURES.toArray(Feature[]::new)))
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setIgnoreFormatted(true)
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot prepare the broker's folder " + folder, e);
    } catch (Exception e) { // declared so by the formatter
      throw new IllegalStateException("Cannot format the broker's folder " + folder, e);
    }
  }

  private static Map<String, String> settings(Path folder, int port) {
    int controllerPort = port + 1;
    var settings = new HashMap<String, String>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(NODE));
    settings.put(
        "listeners",
        "PLAINTEXT://%s:%d,%s://%s:%d"
            .formatted(Loopback.HOST, port, CONTROLLER, Loopback.HOST, controllerPort));
    settings.put("controller.listener.names", CONTROLLER);
    settings.put(
        "controller.quorum.voters", "%d@%s:%d".formatted(NODE, Loopback.HOST, controllerPort));
    settings.put("log.dirs", folder.toString());
    settings.put("auto.create.topics.enable", "false");

    // One node holds every replica there is.
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");

    // Quick to start and small: a handful of clients, not thousands.
    settings.put("offsets.topic.num.partitions", "4");
    settings.put("transaction.state.log.num.partitions", "4");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put(
        "log.cleaner.dedupe.buffer.size", "8388608"); // its default takes 128 MB of heap at start

    // A killed node that comes back waits until its own old session has ended: 9 s by default.
    settings.put("broker.session.timeout.ms", "2000");
    settings.put("broker.heartbeat.interval.ms", "400");
    return settings;
  }
}
