package org.shouwang.faults.run;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.bson.Document;
import org.shouwang.stack.Loopback;

/** Broker and document store, which stay up from seed to seed. */
public final class Machine implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 120;

  private final Path folder;
  private final Build build;
  private final Kafka kafka;
  private final Optional<Node> store;
  private final String storeUri;
  private final Proxy storeProxy;
  private final String proxiedStoreUri;
  private final Optional<SmallDisk> disk;

  /**
   * The broker, shared by all machines of a run.
   *
   * @param port of the broker itself
   * @param proxyPort where whoever comes through the proxy finds it
   */
  private record Kafka(Node node, int port, Proxy proxy, int proxyPort) {}

  private Machine(
      Path folder,
      Build build,
      Kafka kafka,
      Optional<Node> store,
      String storeUri,
      Optional<SmallDisk> disk) {
    this.folder = folder;
    this.build = build;
    this.kafka = kafka;
    this.store = store;
    this.storeUri = storeUri;
    this.disk = disk;
    String host = new ConnectionString(storeUri).getHosts().getFirst();
    int port = Loopback.freePorts(1);
    this.storeProxy =
        new Proxy(port, Integer.parseInt(host.substring(host.indexOf(':') + 1)), Traffic::appends);
    this.proxiedStoreUri = storeUri.replace(host, "127.0.0.1:" + port);
  }

  /**
   * Starts broker and store and returns when both answer.
   *
   * @param root of the checkout
   * @param folder for data, logs and the unpacked build; data of a former run goes
   * @param realStore a server of MongoDB's protocol on loopback in place of the embedded store
   */
  public static Machine start(Path root, Path folder, Optional<String> realStore) {
    try {
      Trees.delete(folder.resolve("data"));
      Files.createDirectories(folder.resolve("build"));
      Files.createDirectories(folder.resolve("data"));
      Build build = new Build(root, folder.resolve("build"));
      int port = Loopback.freePorts(5);
      Node broker =
          node(
              folder,
              build,
              "broker",
              "org.shouwang.stack.KafkaNode",
              folder.resolve("data").resolve("broker"),
              port,
              port + 2,
              port + 3);
      Kafka kafka =
          new Kafka(broker, port, new Proxy(port + 3, port + 2, Traffic::commits), port + 3);
      Optional<Node> store =
          realStore.isPresent()
              ? Optional.empty()
              : Optional.of(storeNode(folder, build, folder.resolve("data/store"), port + 4));
      String uri = realStore.orElse("mongodb://127.0.0.1:" + (port + 4) + "/");
      var machine = new Machine(folder, build, kafka, store, uri, Optional.empty());
      broker.start();
      store.ifPresent(Node::start);
      machine.awaitServing();
      return machine;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot prepare " + folder, e);
    }
  }

  /** The same broker with an embedded store of its own on a disk that can be filled. */
  public Machine onSmallDisk() {
    SmallDisk small = SmallDisk.mount(folder.resolve("data").resolve("small"));
    int port = Loopback.freePorts(1);
    Node node = storeNode(folder, build, small.folder().resolve("store"), port);
    node.start();
    var machine =
        new Machine(
            folder,
            build,
            kafka,
            Optional.of(node),
            "mongodb://127.0.0.1:" + port + "/",
            Optional.of(small));
    machine.awaitServing();
    return machine;
  }

  private static Node storeNode(Path folder, Build build, Path data, int port) {
    return node(folder, build, "store", "org.shouwang.stack.StoreNode", data, port);
  }

  private static Node node(
      Path folder, Build build, String name, String main, Path data, int... ports) {
    var arguments =
        new ArrayList<>(
            List.of(
                "-Xmx256m",
                "-Dlogback.configurationFile=stack-logback.xml",
                "-cp",
                build.stack().toString(),
                main,
                data.toString()));
    Arrays.stream(ports).mapToObj(Integer::toString).forEach(arguments::add);
    return new Node(name, arguments, Map.of(), folder.resolve("data").resolve(name + ".log"));
  }

  /** Waits until broker and store answer. */
  public void awaitServing() {
    Poll.until("store and broker answer", PATIENCE_SECONDS, this::serving);
  }

  /** What lies in the broker. */
  public Topics topics() {
    return new Topics(this::admin);
  }

  /** Whether broker and store answer now. */
  public boolean serving() {
    try (MongoClient client = MongoClients.create(pinging());
        Admin admin = admin()) {
      client.getDatabase("admin").runCommand(new Document("ping", 1));
      admin.describeCluster().controller().get();
      return true;
    } catch (RuntimeException | ExecutionException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private MongoClientSettings pinging() {
    return MongoClientSettings.builder()
        .applyConnectionString(new ConnectionString(storeUri))
        .applyToClusterSettings(c -> c.serverSelectionTimeout(1, TimeUnit.SECONDS))
        .build();
  }

  /** A plain client of the broker. */
  private Admin admin() {
    var settings = new Properties();
    settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "2000");
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "4000");
    return Admin.create(settings);
  }

  /** Kills the broker, takes its data away and starts it again. */
  public void emptyBroker() {
    kafka.node().kill();
    try {
      Trees.delete(folder.resolve("data").resolve("broker"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    kafka.node().start();
    awaitServing();
  }

  public Node broker() {
    return kafka.node();
  }

  /** Between services and broker, where a fleet was told to go through it. */
  public Proxy brokerProxy() {
    return kafka.proxy();
  }

  /** Between services and store, where a fleet was told to go through it. */
  public Proxy storeProxy() {
    return storeProxy;
  }

  /** The store, unless it is somebody else's. */
  public Optional<Node> store() {
    return store;
  }

  /** The disk under the store, where it is one that can be filled. */
  public Optional<SmallDisk> disk() {
    return disk;
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + kafka.port();
  }

  String proxiedBootstrapServers() {
    return "127.0.0.1:" + kafka.proxyPort();
  }

  public String storeUri() {
    return storeUri;
  }

  String proxiedStoreUri() {
    return proxiedStoreUri;
  }

  public Path folder() {
    return folder;
  }

  Build build() {
    return build;
  }

  @Override
  public void close() {
    storeProxy.close();
    store.ifPresent(Node::stop);
    if (disk.isPresent()) {
      disk.get().close(); // the broker goes on for the others
    } else {
      kafka.proxy().close();
      kafka.node().stop();
    }
  }
}
