package org.shouwang.kit.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.shouwang.kit.access.Role;
import tools.jackson.databind.JsonNode;

/**
 * Asks for another tenant's things by every route with an id that a service describes in its {@code
 * /v3/api-docs}, operations apart, which have no tenant: they must look as if they did not exist.
 *
 * <pre>{@code
 * assertThat(
 *         new ForeignThings(port, tokens, owner)
 *             .thing("/api/v1/hazards/{id}", hazard)
 *             .body("/api/v1/hazards/{id}/rejection", "{\"reason\":\"…\"}")
 *             .findings())
 *     .isEmpty();
 * }</pre>
 *
 * <p>The owner asks last and the same: a thing that does not exist for the owner either, or a body
 * that nobody could send, proves nothing.
 */
public final class ForeignThings {
  private static final List<Role> OF_A_COOPERATIVE =
      List.of(
          Role.COOP_LEAD,
          Role.COOP_SAFETY_OFFICER,
          Role.PRINCIPAL,
          Role.SAFETY_MANAGER,
          Role.EMPLOYEE,
          Role.EXPERT);

  private static final String NOBODYS = "strangerstrangerstranger00";

  private final Api api;
  private final Tokens tokens;
  private final String owner;
  private final Map<String, String> things = new HashMap<>();
  private final Map<String, String> bodies = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final ProblemKinds kinds = ProblemKinds.onTheClassPath();
  private final List<String> findings = new ArrayList<>();

  /**
   * @param owner the token of somebody in district 371102 for whom the things do exist, with every
   *     role that a route asks for
   */
  public ForeignThings(int port, Tokens tokens, String owner) {
    this.api = Api.at(port);
    this.tokens = tokens;
    this.owner = owner;
  }

  /** An id that exists, for all routes that begin so. */
  public ForeignThings thing(String beginning, String id) {
    things.put(beginning, id);
    return this;
  }

  /** What a route is sent where a body made from its schema is not taken. */
  public ForeignThings body(String route, String json) {
    bodies.put(route, json);
    return this;
  }

  /** A route on which everybody in the thing's district may read, as its service's README says. */
  public ForeignThings openInItsDistrict(String route) {
    open.add("GET " + route);
    return this;
  }

  /** What strangers were told or could change, and what was not tried; empty is right. */
  public List<String> findings() {
    JsonNode description = api.get("/v3/api-docs").json();
    JsonNode paths = description.path("paths");
    HostileBodies samples = new HostileBodies(description);
    List<Request> requests = new ArrayList<>();
    paths.properties().stream()
        .filter(path -> path.getKey().contains("{"))
        .filter(path -> !path.getKey().startsWith("/api/v1/operations/"))
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            requests.add(
                                request(
                                    method.getKey(), path.getKey(), method.getValue(), samples))));
    LogHead head = new LogHead(api.as(tokens.operator()));
    boolean logged = LogHead.isDescribed(paths);
    long before = logged ? head.getAsLong() : 0;
    requests.forEach(this::askAsStrangers);
    if (logged && head.getAsLong() != before) {
      findings.add("strangers wrote: the log ended with " + before + " and now ends elsewhere");
    }
    // What the owner changes may make a read wait; so she reads first.
    requests.sort(Comparator.comparing(request -> !request.verb().equals("GET")));
    requests.forEach(this::askAsOwner);
    if (requests.isEmpty()) {
      findings.add("no route with an id is described, so none was tried");
    }
    return findings;
  }

  private Request request(
      String method, String template, JsonNode operation, HostileBodies samples) {
    String sample =
        samples.of(operation).stream().findFirst().map(HostileBodies.Body::json).orElse("");
    String verb = method.toUpperCase(Locale.ROOT);
    return new Request(
        verb,
        withIds(template),
        bodies.getOrDefault(template, sample).getBytes(StandardCharsets.UTF_8),
        open.contains(verb + ' ' + template));
  }

  private String withIds(String template) {
    StringBuilder path = new StringBuilder();
    int from = 0;
    for (int end = template.indexOf('}'); end >= 0; end = template.indexOf('}', from)) {
      String beginning = template.substring(0, end + 1);
      String id = things.get(beginning);
      if (id == null) {
        findings.add("nothing is known of another tenant for " + beginning);
      }
      path.append(template, from, template.indexOf('{', from)).append(id);
      from = end + 1;
    }
    return path.append(template.substring(from)).toString();
  }

  private void askAsStrangers(Request request) {
    String district = tokens.of(Role.values()).district("230109").sign();
    Api.Reply abroad = request.as(api.as(district));
    if (abroad.status() != 404) {
      findings.add("not 404 in another district: " + request + " -> " + shown(abroad));
    }
    String cooperative =
        tokens
            .of(OF_A_COOPERATIVE.toArray(Role[]::new))
            .district("371102")
            .cooperative("coop-" + NOBODYS)
            .enterprise("ent-" + NOBODYS)
            .person("per-" + NOBODYS)
            .sign();
    Api.Reply nextDoor = request.as(api.as(cooperative));
    if (!request.open() && nextDoor.status() != 404 && nextDoor.status() != 403) {
      findings.add("not 404 or 403 in another cooperative: " + request + " -> " + shown(nextDoor));
    }
    for (Api.Reply refusal : List.of(abroad, nextDoor)) {
      if (refusal.status() >= 400) {
        kinds.flaw(refusal).ifPresent(flaw -> findings.add(flaw + ": " + shown(refusal)));
      }
    }
  }

  private void askAsOwner(Request request) {
    Api.Reply own = request.as(api.as(owner));
    if (List.of(401, 403, 404).contains(own.status()) || own.status() >= 500) {
      findings.add("not there for the owner either: " + request + " -> " + shown(own));
    }
  }

  private static String shown(Api.Reply reply) {
    return reply.status() + " " + reply.text();
  }

  private record Request(String verb, String path, byte[] body, boolean open) {
    Api.Reply as(Api caller) {
      return caller.send(verb, path, body);
    }

    @Override
    public String toString() {
      return verb + ' ' + path + ' ' + new String(body, StandardCharsets.UTF_8);
    }
  }
}
