package org.shouwang.kit.contract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.shouwang.contracts.WireTime;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/**
 * Instants and local dates in their one spelling each; Jackson's own readers accept several, and
 * numbers besides.
 */
final class WireTimeModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  WireTimeModule() {
    super("shouwang-wire-time");
    addSerializer(Instant.class, new Spelled<>(Instant.class, WireTime::format));
    addDeserializer(Instant.class, new Read<>(Instant.class, WireTime::parse));
    addSerializer(LocalDate.class, new Spelled<>(LocalDate.class, LocalDate::toString));
    addDeserializer(LocalDate.class, new Read<>(LocalDate.class, LocalDate::parse));
  }

  private static final class Spelled<T> extends StdScalarSerializer<T> {

    private final Function<T, String> spelling;

    Spelled(Class<T> type, Function<T, String> spelling) {
      super(type);
      this.spelling = spelling;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
      json.writeString(spelling.apply(value));
    }
  }

  private static final class Read<T> extends StdScalarDeserializer<T> {

    private final Class<T> type;
    private final Function<String, T> reading;

    Read(Class<T> type, Function<String, T> reading) {
      super(type);
      this.type = type;
      this.reading = reading;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
      if (!json.hasToken(JsonToken.VALUE_STRING)) {
        context.reportWrongTokenException(this, JsonToken.VALUE_STRING, "a time is a string");
      }
      String text = json.getString();
      try {
        return reading.apply(text);
      } catch (DateTimeException e) {
        throw context.weirdStringException(text, type, e.getMessage());
      }
    }
  }
}
