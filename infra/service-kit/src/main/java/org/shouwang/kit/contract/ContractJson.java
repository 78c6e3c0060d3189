package org.shouwang.kit.contract;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.Map;
import org.shouwang.contracts.ContractCatalog;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.ContractType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * The one JSON form of contract events: properties in the record's order, what is absent omitted,
 * times as {@code org.shouwang.contracts.WireTime} spells them, no white space.
 *
 * <p>An event has exactly one form, and what is read and written again is the same bytes: they are
 * logged, hashed and published as they are. Reading is strict: no unknown or repeated property, no
 * value of another type. Thread-safe.
 */
public final class ContractJson {

  private static final JsonMapper MAPPER = mapper();

  private static final Map<Class<?>, ObjectWriter> WRITERS =
      ContractCatalog.all().stream()
          .collect(toUnmodifiableMap(ContractType::eventClass, ContractJson::writer));

  private static final Map<String, ObjectReader> READERS =
      ContractCatalog.all().stream()
          .collect(toUnmodifiableMap(ContractType::wireType, ContractJson::reader));

  /** For what is in the form that is written here; the others read, or refuse, all else. */
  private static final Map<String, CanonicalReader> QUICK = quick();

  private ContractJson() {}

  /**
   * The bytes of an event, for ever the same.
   *
   * @throws IllegalArgumentException if the event's class is not in the catalogue
   */
  public static byte[] encode(ContractEvent event) {
    ObjectWriter writer = WRITERS.get(event.getClass());
    if (writer == null) {
      throw new IllegalArgumentException(event.getClass() + " is no published contract event");
    }
    return writer.writeValueAsBytes(event);
  }

  /**
   * The event that the bytes hold.
   *
   * @throws UnknownContractException if this build does not know the type or version
   * @throws UndecodableContractException if the bytes are not what that type and version promise
   */
  public static ContractEvent decode(String wireType, byte[] json) {
    CanonicalReader quick = QUICK.get(wireType);
    Object read = quick == null ? null : quick.read(json);
    return read == null ? parse(wireType, json) : (ContractEvent) read;
  }

  /** The same by the parser that reads any JSON. */
  static ContractEvent parse(String wireType, byte[] json) {
    ObjectReader reader = READERS.get(wireType);
    if (reader == null) {
      throw new UnknownContractException(wireType);
    }
    try {
      ContractEvent event = reader.readValue(json);
      if (event == null) {
        throw new IllegalArgumentException("null is no event");
      }
      return event;
    } catch (JacksonException | IllegalArgumentException e) {
      throw new UndecodableContractException(wireType, e);
    }
  }

  private static JsonMapper mapper() {
    return JsonMapper.builder()
        .addModule(new WireTimeModule())
        .changeDefaultPropertyInclusion(
            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
        .disable(
            MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .withCoercionConfig(
            LogicalType.Textual,
            text ->
                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .withCoercionConfig(
            LogicalType.Enum,
            choice -> choice.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
        .build();
  }

  private static Map<String, CanonicalReader> quick() {
    Map<String, CanonicalReader> readers = new HashMap<>();
    for (ContractType type : ContractCatalog.all()) {
      CanonicalReader.of(type.eventClass())
          .ifPresent(reader -> readers.put(type.wireType(), reader));
    }
    return readers;
  }

  private static ObjectWriter writer(ContractType type) {
    return MAPPER.writerFor(type.eventClass());
  }

  private static ObjectReader reader(ContractType type) {
    return MAPPER.readerFor(type.eventClass());
  }
}
