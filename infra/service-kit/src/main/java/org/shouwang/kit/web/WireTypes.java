package org.shouwang.kit.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** How times, dates and texts look on the wire. */
final class WireTypes {
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  private WireTypes() {}

  /** ISO 8601 in UTC, always with milliseconds. */
  static final class InstantWriter extends StdScalarSerializer<Instant> {
    InstantWriter() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator out, SerializationContext context) {
      out.writeString(MILLIS.format(value));
    }
  }

  /** ISO 8601 with an offset, cut to milliseconds; no numbers, no far-off years. */
  static final class InstantReader extends StdScalarDeserializer<Instant> {
    InstantReader() {
      super(Instant.class);
    }

    @Override
    public @Nullable Instant deserialize(JsonParser in, DeserializationContext context) {
      String text = text(in, context, Instant.class);
      try {
        OffsetDateTime time = OffsetDateTime.parse(text);
        if (plausible(time.getYear())) {
          return time.toInstant().truncatedTo(ChronoUnit.MILLIS);
        }
      } catch (DateTimeException notATime) {
        // Answered below, like a year that nobody means.
      }
      return (Instant) context.handleWeirdStringValue(Instant.class, text, "not a time");
    }
  }

  /** ISO 8601 dates; no arrays, no numbers. */
  static final class DateReader extends StdScalarDeserializer<LocalDate> {
    DateReader() {
      super(LocalDate.class);
    }

    @Override
    public @Nullable LocalDate deserialize(JsonParser in, DeserializationContext context) {
      String text = text(in, context, LocalDate.class);
      try {
        LocalDate date = LocalDate.parse(text);
        if (plausible(date.getYear())) {
          return date;
        }
      } catch (DateTimeException notADate) {
        // Answered below, like a year that nobody means.
      }
      return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "not a date");
    }
  }

  /** Text that every store and every log can hold: no NUL, no half of a surrogate pair. */
  static final class TextReader extends StdScalarDeserializer<String> {
    TextReader() {
      super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser in, DeserializationContext context) {
      String text = text(in, context, String.class);
      if (text.codePoints().allMatch(WireTypes::storable)) {
        return text;
      }
      return (String) context.handleWeirdStringValue(String.class, "", "not a storable text");
    }
  }

  private static boolean storable(int codePoint) {
    return codePoint != 0
        && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
  }

  private static boolean plausible(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static String text(JsonParser in, DeserializationContext context, Class<?> target) {
    if (in.currentToken() != JsonToken.VALUE_STRING) {
      context.handleUnexpectedToken(context.constructType(target), in);
    }
    return in.getString();
  }
}
