package org.shouwang.kit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a record from the one form in which {@link ContractJson} writes it: properties in the
 * record's order, no white space, nothing escaped. It looks for each property where it must stand,
 * which takes a fraction of what a parser for any JSON takes, and a rebuild reads millions. It
 * knows nothing of what is wrong: whatever is otherwise, right or not, is left to that parser.
 */
final class CanonicalReader {
  private final Property[] properties;
  private final MethodHandle constructor;

  /** What stands where a value is due. */
  private interface Value {
    @Nullable Object read(CanonicalCursor json);
  }

  private record Property(byte[] name, boolean primitive, Value value) {}

  private CanonicalReader(Property[] properties, MethodHandle constructor) {
    this.properties = properties;
    this.constructor = constructor;
  }

  /** The reader of a record class; empty if a component is of a type that it does not know. */
  static Optional<CanonicalReader> of(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Property[] properties = new Property[components.length];
    Class<?>[] parameters = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      Optional<Value> value = value(component.getGenericType());
      if (value.isEmpty()) {
        return Optional.empty();
      }
      parameters[i] = component.getType();
      properties[i] =
          new Property(
              ('"' + component.getName() + "\":").getBytes(UTF_8),
              parameters[i].isPrimitive(),
              value.get());
    }
    return Optional.of(new CanonicalReader(properties, constructor(type, parameters)));
  }

  private static MethodHandle constructor(Class<?> type, Class<?>[] parameters) {
    try {
      MethodHandle found =
          MethodHandles.lookup()
              .findConstructor(type, MethodType.methodType(void.class, parameters));
      return found
          .asSpreader(Object[].class, parameters.length)
          .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (NoSuchMethodException | IllegalAccessException e) {
      throw new IllegalArgumentException(type + " is no public record", e);
    }
  }

  /** The record that the bytes hold; null if they are not in the form that is written. */
  @Nullable Object read(byte[] json) {
    CanonicalCursor cursor = new CanonicalCursor(json);
    Object read = read(cursor);
    return cursor.astray() || !cursor.atEnd() ? null : read;
  }

  private @Nullable Object read(CanonicalCursor json) {
    @Nullable Object[] values = new Object[properties.length];
    json.expect('{');
    boolean first = true;
    boolean more = true; // whether a property's name is to come
    for (int i = 0; i < properties.length; i++) {
      Property property = properties[i];
      if (more && json.skip(property.name())) {
        values[i] = property.value().read(json);
        first = false;
        more = json.skip(',');
      } else if (property.primitive()) {
        return json.nothing();
      }
    }
    if (more && !first) {
      return json.nothing(); // a property that is unknown, repeated or out of its place
    }
    json.expect('}');
    return json.astray() ? null : make(values, json);
  }

  private @Nullable Object make(@Nullable Object[] values, CanonicalCursor json) {
    try {
      return (Object) constructor.invokeExact((Object[]) values);
    } catch (RuntimeException e) {
      return json.nothing(); // the other parser says what its constructor refuses
    } catch (Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("records throw no checked exceptions", e);
    }
  }

  private static Optional<Value> value(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class
          ? value(generic.getActualTypeArguments()[0]).map(CanonicalReader::list)
          : Optional.empty();
    }
    if (type == String.class) {
      return Optional.of(CanonicalCursor::string);
    }
    if (type == Instant.class) {
      return Optional.of(CanonicalCursor::instant);
    }
    if (type == LocalDate.class) {
      return Optional.of(CanonicalCursor::date);
    }
    if (type == boolean.class) {
      return Optional.of(CanonicalReader::truth);
    }
    if (type == long.class) {
      return Optional.of(CanonicalCursor::number);
    }
    if (type == int.class) {
      return Optional.of(CanonicalReader::small);
    }
    if (type instanceof Class<?> plain && plain.isEnum()) {
      return Optional.of(constant(plain.getEnumConstants()));
    }
    return type instanceof Class<?> nested && nested.isRecord()
        ? of(nested).map(reader -> reader::read)
        : Optional.empty();
  }

  private static Value list(Value element) {
    return json -> {
      List<@Nullable Object> elements = new ArrayList<>();
      json.expect('[');
      if (json.skip(']')) {
        return elements;
      }
      do {
        elements.add(element.read(json));
      } while (!json.astray() && json.skip(','));
      json.expect(']');
      return elements;
    };
  }

  private static Value constant(Object[] constants) {
    byte[][] names = new byte[constants.length][];
    for (int i = 0; i < names.length; i++) {
      names[i] = ('"' + ((Enum<?>) constants[i]).name() + '"').getBytes(UTF_8);
    }
    return json -> {
      for (int i = 0; i < names.length; i++) {
        if (json.skip(names[i])) {
          return constants[i];
        }
      }
      return json.nothing();
    };
  }

  private static final byte[] TRUE = "true".getBytes(UTF_8);
  private static final byte[] FALSE = "false".getBytes(UTF_8);

  private static Object truth(CanonicalCursor json) {
    return json.skip(TRUE) || (json.skip(FALSE) ? false : json.lost(false));
  }

  private static Object small(CanonicalCursor json) {
    long number = json.number();
    return number == (int) number ? (int) number : json.lost(0);
  }
}
