package org.shouwang.hazard.read.timeline.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import org.shouwang.hazard.domain.Hazard;
import org.shouwang.hazard.domain.Hazard.Known;
import org.shouwang.hazard.domain.Stage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A hazard's whole state, flat: {@code report.place}, {@code segments.0.enterprise}, {@code
 * assignment.dueAt}. It is made of the components of the state itself, so that none is forgotten;
 * what is absent has no field.
 *
 * <p>A stage that ends the work ({@link Stage.Closed}, {@link Stage.Duplicate} and the like) keeps
 * no treatment of its own. Here the treatment stays as it was when the work ended: whoever compares
 * two instants shall not read that a deadline was taken away when the hazard was closed.
 *
 * @param all every field
 * @param treatment those that tell of the work
 */
record HazardFields(Map<String, JsonNode> all, Map<String, JsonNode> treatment) {
  static final HazardFields NONE = new HazardFields(Map.of(), Map.of());

  /** The fields of a hazard whose fields were these before its last step. */
  HazardFields then(Hazard hazard, ObjectMapper json) {
    if (!(hazard instanceof Known known)) {
      return NONE;
    }
    Map<String, JsonNode> stage = new LinkedHashMap<>();
    Map<String, JsonNode> ended = new LinkedHashMap<>();
    switch (known.stage()) {
      case Stage.Closed closed -> {
        stage.putAll(treatment);
        flatten("closure", json.valueToTree(closed.event()), ended);
        flatten("lookBack", json.valueToTree(closed.lookBack()), ended);
        flatten("lookBackDueAt", json.valueToTree(closed.lookBackDueAt()), ended);
      }
      case Stage.Duplicate duplicate -> {
        stage.putAll(treatment);
        flatten("originalId", json.valueToTree(duplicate.originalId()), ended);
        flatten("since", json.valueToTree(duplicate.since()), ended);
      }
      case Stage.TransferredOut out -> stage.putAll(treatment);
      case Stage.Extinguished gone -> stage.putAll(treatment);
      case Stage other -> flatten("", json.valueToTree(other), stage);
    }
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    flatten("status", json.valueToTree(known.status()), fields);
    flatten("enterprise", json.valueToTree(known.enterprise()), fields);
    fields.putAll(stage);
    fields.putAll(ended);
    flatten("", json.valueToTree(known.facets()), fields);
    flatten("scrutiny", json.valueToTree(known.scrutiny()), fields);
    flatten("recurrenceOf", json.valueToTree(known.recurrenceOf()), fields);
    flatten("reportedAt", json.valueToTree(known.reportedAt()), fields);
    flatten("report", json.valueToTree(known.report()), fields);
    flatten("segments", json.valueToTree(known.segments()), fields);
    return new HazardFields(fields, stage);
  }

  private static void flatten(String name, JsonNode node, Map<String, JsonNode> into) {
    if (node.isObject()) {
      node.propertyStream()
          .forEach(one -> flatten(below(name, one.getKey()), one.getValue(), into));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        flatten(below(name, Integer.toString(i)), node.get(i), into);
      }
    } else if (!node.isNull()) {
      into.put(name, node);
    }
  }

  private static String below(String name, String part) {
    return name.isEmpty() ? part : name + '.' + part;
  }
}
