package org.shouwang.gateway.docs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.shouwang.gateway.GatewaySettings;
import org.shouwang.gateway.route.PublicRoutes;
import org.shouwang.gateway.route.Service;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * One OpenAPI document of all that can be reached through the gateway. Components of different
 * services may bear the same name, so each gets its service's in front.
 */
@Component
final class MergedDescription {

  private static final String COMPONENTS = "#/components/";

  private final ApiDescription services;
  private final GatewaySettings settings;
  private final JsonMapper json;

  MergedDescription(ApiDescription services, GatewaySettings settings, JsonMapper json) {
    this.services = services;
    this.settings = settings;
    this.json = json;
  }

  ObjectNode all() {
    ObjectNode merged = json.createObjectNode();
    merged.put("openapi", "3.1.0");
    merged
        .putObject("info")
        .put("title", "守望 Shouwang")
        .put("version", "v1")
        .put("description", "安全生产互助平台 · The platform of work-safety mutual aid");
    merged.putArray("servers").addObject().put("url", settings.gateway().publicUrl().toString());
    merged.putArray("security").addObject().putArray("token");
    ObjectNode paths = merged.putObject("paths");
    ObjectNode components = merged.putObject("components");
    components
        .putObject("securitySchemes")
        .putObject("token")
        .put("type", "http")
        .put("scheme", "bearer")
        .put("bearerFormat", "JWT");
    ArrayNode missing = merged.putArray("x-missing-services");
    descriptions()
        .forEach(
            (service, description) ->
                description.ifPresentOrElse(
                    known -> add(service, known, paths, components),
                    () -> missing.add(service.label())));
    return merged;
  }

  /** Asks all of them at once: the slowest alone decides how long it takes. */
  private Map<Service, Optional<ObjectNode>> descriptions() {
    Map<Service, Future<Optional<ObjectNode>>> asked = new EnumMap<>(Service.class);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Service service : Service.values()) {
        asked.put(service, threads.submit(() -> services.of(service)));
      }
    }
    Map<Service, Optional<ObjectNode>> answers = new EnumMap<>(Service.class);
    asked.forEach((service, answer) -> answers.put(service, answer.resultNow()));
    return answers;
  }

  private static void add(
      Service service, ObjectNode description, ObjectNode paths, ObjectNode components) {
    named(service, description);
    for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
      PublicRoutes.publicPath(service, path.getKey())
          .ifPresent(known -> paths.set(known, tagged(service, path.getValue())));
    }
    for (Map.Entry<String, JsonNode> kind : description.path("components").properties()) {
      if (!kind.getKey().equals("securitySchemes")) {
        ObjectNode all = components.withObjectProperty(kind.getKey());
        for (Map.Entry<String, JsonNode> one : kind.getValue().properties()) {
          all.set(service.label() + "." + one.getKey(), one.getValue());
        }
      }
    }
  }

  /** Puts the service's name into every reference. */
  private static void named(Service service, JsonNode node) {
    List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(node.properties());
    for (Map.Entry<String, JsonNode> field : fields) {
      String text = field.getValue().isString() ? field.getValue().stringValue() : "";
      if (field.getKey().equals("$ref") && text.startsWith(COMPONENTS)) {
        int name = text.lastIndexOf('/') + 1;
        ((ObjectNode) node)
            .set(
                "$ref",
                StringNode.valueOf(
                    text.substring(0, name) + service.label() + "." + text.substring(name)));
      } else {
        named(service, field.getValue());
      }
    }
    if (node.isArray()) {
      node.forEach(element -> named(service, element));
    }
  }

  private static JsonNode tagged(Service service, JsonNode path) {
    for (Map.Entry<String, JsonNode> operation : path.properties()) {
      if (operation.getValue() instanceof ObjectNode described) {
        String id = described.path("operationId").asString("");
        described.putArray("tags").add(service.label());
        if (!id.isEmpty()) {
          described.put("operationId", service.label() + "_" + id);
        }
      }
    }
    return path;
  }
}
