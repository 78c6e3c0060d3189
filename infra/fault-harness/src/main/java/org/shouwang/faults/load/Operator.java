package org.shouwang.faults.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.shouwang.faults.load.Client.Answer;
import org.shouwang.faults.load.Client.Caller;
import org.shouwang.faults.run.Fleet;
import org.shouwang.faults.run.Instance;
import org.shouwang.faults.run.Poll;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** What an operator does over HTTP, and plain reads for the checks. */
public final class Operator {
  private static final String VIEWS = "/api/v1/operations/projections";
  private static final String DONE = "DONE";
  private static final int PATIENCE_SECONDS = 60;
  private static final Set<String> ENDS = Set.of(DONE, "FAILED");

  private final Client client;
  private final World world;

  public Operator(Fleet fleet, History history, World world) {
    this.client = new Client(fleet, history, 0, new AtomicLong());
    this.world = world;
  }

  /** The body of a 200; null for anything else. */
  public @Nullable JsonNode get(Instance instance, Caller caller, String path) {
    return client.get(instance, caller, path).filter(Answer::ok).map(Answer::body).orElse(null);
  }

  /** The names of all views of an instance. */
  public List<String> views(Instance instance) {
    List<String> names = new ArrayList<>();
    JsonNode views = get(instance, world.operator(), VIEWS);
    if (views == null) {
      throw new IllegalStateException(instance + " does not tell its views");
    }
    views.forEach(view -> names.add(view.path("name").asString()));
    return names;
  }

  /** Asks for a rebuild; returns its id, empty where nobody answered. */
  public String rebuild(Instance instance, String view) {
    return client
        .command(instance, world.operator(), VIEWS + "/" + view + "/rebuilds")
        .map(Answer::id)
        .orElse("");
  }

  /** Waits until a new rebuild of the view goes live; one that gave up is asked for again. */
  public void awaitRebuilds(Instance instance, String view) {
    Poll.until("a rebuild of " + view + " ends", PATIENCE_SECONDS, () -> rebuilt(instance, view));
  }

  /** Whether a rebuild of the view that is asked for now, or goes on already, ends well. */
  public boolean rebuilt(Instance instance, String view) {
    return client
        .command(instance, world.operator(), VIEWS + "/" + view + "/rebuilds")
        .filter(answer -> live(instance, view, answer.id()))
        .isPresent();
  }

  private boolean live(Instance instance, String view, String job) {
    try {
      return live(awaitEnd(instance, view, job, PATIENCE_SECONDS / 2));
    } catch (Poll.TooLongException e) {
      return false;
    }
  }

  /** What a rebuild says of itself at its end. */
  public JsonNode awaitEnd(Instance instance, String view, String job, int seconds) {
    JsonNode[] last = {NullNode.getInstance()};
    Poll.until(
        "rebuild " + job + " of " + view,
        seconds,
        () -> {
          JsonNode now = get(instance, world.operator(), VIEWS + "/" + view + "/rebuilds/" + job);
          last[0] = now == null ? NullNode.getInstance() : now;
          return ENDS.contains(last[0].path("phase").asString(""));
        });
    return last[0];
  }

  /** Whether a rebuild that has ended serves. */
  public static boolean live(JsonNode ended) {
    return ended.path("phase").asString("").equals(DONE);
  }

  /** Has a service's log written again; asks until that is accepted. */
  public void republish(Instance instance) {
    Poll.until(
        instance + " takes the republication",
        PATIENCE_SECONDS,
        () ->
            client
                .command(instance, world.operator(), "/api/v1/operations/relay/republications")
                .filter(answer -> answer.status() == 202)
                .isPresent());
  }

  /** Whether one of a service's instances has carried its whole log. */
  public boolean relayed(List<Instance> instances) {
    return instances.stream()
        .map(instance -> get(instance, world.operator(), "/api/v1/operations/relay"))
        .anyMatch(
            relay ->
                relay != null
                    && relay.path("position").asLong(-1) == relay.path("head").asLong(-2));
  }

  /** Whether no view of an instance has anything left to read. */
  public boolean caughtUp(Instance instance) {
    return Founding.caughtUp(client, instance, world);
  }
}
