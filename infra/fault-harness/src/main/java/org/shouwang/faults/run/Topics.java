package org.shouwang.faults.run;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Topics, as a plain client makes, finds and deletes them. */
public final class Topics {
  private final Supplier<Admin> clients;

  Topics(Supplier<Admin> clients) {
    this.clients = clients;
  }

  /** Makes a topic as the services themselves would. */
  public void create(String name, int partitions) {
    Map<String, String> settings =
        Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");
    try (Admin admin = clients.get()) {
      admin
          .createTopics(List.of(new NewTopic(name, partitions, (short) 1).configs(settings)))
          .all()
          .get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot make topic " + name, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The topic of the highest generation under a name (docs/formats/topics-v1.md). */
  public String newest(String topic) {
    try (Admin admin = clients.get()) {
      return admin.listTopics().names().get().stream()
          .filter(name -> name.equals(topic) || name.startsWith(topic + ".g"))
          .max(Comparator.comparingInt(String::length).thenComparing(name -> name))
          .orElse(topic);
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot list topics", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Whether there is one of exactly this name. */
  public boolean exists(String name) {
    try (Admin admin = clients.get()) {
      return admin.listTopics().names().get().contains(name);
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot list topics", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Deletes all whose names begin so. */
  public void deleteAll(String prefix) {
    try (Admin admin = clients.get()) {
      List<String> topics =
          admin.listTopics().names().get().stream()
              .filter(name -> name.startsWith(prefix))
              .toList();
      admin.deleteTopics(topics).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot delete the topics of " + prefix, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
