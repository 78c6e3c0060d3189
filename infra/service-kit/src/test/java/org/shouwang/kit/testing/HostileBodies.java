package org.shouwang.kit.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bodies that are nearly right: from a route's own schema, with one member at a time gone wrong, so
 * that they get past the first check and reach whatever lies behind.
 */
final class HostileBodies {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEEPEST = 6;

  private final JsonNode schemas;

  /** A body and whether it may be taken at all. */
  record Body(String json, boolean mustRefuse) {}

  HostileBodies(JsonNode description) {
    this.schemas = description.path("components").path("schemas");
  }

  List<Body> of(JsonNode operation) {
    JsonNode schema =
        resolve(operation.at("/requestBody/content").path("application/json").path("schema"));
    List<Body> bodies = new ArrayList<>();
    if (sample(schema, 0) instanceof ObjectNode whole) {
      bodies.add(new Body(whole.toString(), false));
      for (String name : whole.propertyNames()) {
        boolean text = whole.get(name).isString();
        bodies.add(with(whole, name, NODES.objectNode().put("$gt", ""), text));
        bodies.add(with(whole, name, NODES.arrayNode().add(1).add("x").addNull(), true));
        bodies.add(with(whole, name, NODES.numberNode(Long.MIN_VALUE), text));
        bodies.add(with(whole, name, NODES.numberNode(1e308), text));
        bodies.add(with(whole, name, NODES.booleanNode(true), text));
        bodies.add(with(whole, name, NODES.nullNode(), false));
        bodies.add(with(whole, name, NODES.stringNode(""), false));
        bodies.add(with(whole, name, NODES.stringNode("a".repeat(60_000)), false));
        bodies.add(with(whole, name, NODES.stringNode("\u202e<script>'\";--$where"), false));
        bodies.add(with(whole, name, NODES.stringNode("9999-12-31T23:59:59Z"), false));
        bodies.add(with(whole, name, NODES.stringNode("0000-01-01"), false));
      }
    }
    return bodies;
  }

  private static Body with(ObjectNode whole, String name, JsonNode value, boolean mustRefuse) {
    ObjectNode changed = whole.deepCopy();
    changed.set(name, value);
    return new Body(changed.toString(), mustRefuse);
  }

  private JsonNode sample(JsonNode declared, int depth) {
    JsonNode schema = resolve(declared);
    if (depth > DEEPEST) {
      return NODES.nullNode();
    }
    if (schema.path("enum").isArray()) {
      return schema.path("enum").path(0);
    }
    return switch (schema.path("type").asString("object")) {
      case "string" -> NODES.stringNode(text(schema.path("format").asString("")));
      case "integer", "number" -> NODES.numberNode(1);
      case "boolean" -> NODES.booleanNode(true);
      case "array" -> {
        ArrayNode array = NODES.arrayNode();
        JsonNode items = resolve(schema.path("items"));
        // Names of other things have a form that no schema tells; where none is needed, none is
        // sent.
        if (schema.path("minItems").asInt(0) > 0
            || !items.path("type").asString("").equals("string")) {
          array.add(sample(items, depth + 1));
        }
        yield array;
      }
      default -> {
        ObjectNode object = NODES.objectNode();
        schema
            .path("properties")
            .properties()
            .forEach(
                property -> object.set(property.getKey(), sample(property.getValue(), depth + 1)));
        yield object;
      }
    };
  }

  private static String text(String format) {
    return switch (format) {
      case "date-time" -> Instant.now().toString();
      case "date" -> LocalDate.now().toString();
      default -> "a";
    };
  }

  private JsonNode resolve(JsonNode schema) {
    String ref = schema.path("$ref").asString("");
    return ref.isEmpty() ? schema : schemas.path(ref.substring(ref.lastIndexOf('/') + 1));
  }
}
