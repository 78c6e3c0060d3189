package org.shouwang.contracts;

/**
 * One version of one contract event: what the catalogue knows of it.
 *
 * @param context the context that publishes it
 * @param eventClass the record that carries it
 * @param event its name within the context, for example {@code rectification-assigned}
 * @param version its version, from 1
 * @param wireType what {@code ce_type} says, for example {@code org.shouwang.hazard.rectified.v1}
 * @param schemaUri what {@code ce_dataschema} says, for example {@code
 *     urn:shouwang:schema:hazard:rectified:v1}
 */
public record ContractType(
    Context context,
    Class<? extends ContractEvent> eventClass,
    String event,
    int version,
    String wireType,
    String schemaUri) {

  private static final String ROOT = "org.shouwang.";

  static ContractType of(Context context, Class<? extends ContractEvent> eventClass) {
    WireType wire = eventClass.getAnnotation(WireType.class);
    if (wire == null || !eventClass.isRecord()) {
      throw new IllegalStateException(eventClass + " must be a record with a @WireType");
    }
    String prefix = ROOT + context.wireName() + ".";
    if (!wire.name().startsWith(prefix) || wire.version() < 1) {
      throw new IllegalStateException(eventClass + " must be named " + prefix + "… from version 1");
    }
    String event = wire.name().substring(prefix.length());
    String wireType = wire.name() + ".v" + wire.version();
    return new ContractType(
        context, eventClass, event, wire.version(), wireType, schemaUri(wireType));
  }

  /**
   * What {@code ce_dataschema} says of a wire type, also of one that this build does not know: a
   * relay carries what a newer instance recorded.
   */
  public static String schemaUri(String wireType) {
    return "urn:shouwang:schema:" + wireType.substring(ROOT.length()).replace('.', ':');
  }

  /** Class-path folder of {@code schema.json} and the examples, with a slash at its end. */
  public String resources() {
    return "contracts/" + context.wireName() + "/" + event + "/v" + version + "/";
  }
}
