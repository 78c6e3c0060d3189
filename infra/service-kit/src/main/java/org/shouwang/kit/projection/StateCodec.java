package org.shouwang.kit.projection;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Records as documents and back. Components may be {@code String}, {@code boolean}, {@code int},
 * {@code long}, {@code double} and their boxes, {@link Instant} (milliseconds), {@link LocalDate},
 * enums, records, {@link List}, {@link Set} and {@link Map} of these (keys: strings or enums,
 * without dots); null is left out.
 *
 * @param <S> the record
 */
public final class StateCodec<S> implements StateForm<S> {
  private final Class<S> type;
  private final RecordComponent[] components;
  private final Constructor<S> constructor;

  /**
   * For a record class.
   *
   * @throws IllegalArgumentException if it is none
   */
  public StateCodec(Class<S> type) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException(type + " is not a record");
    }
    this.type = type;
    this.components = type.getRecordComponents();
    try {
      Class<?>[] parameters = new Class<?>[components.length];
      for (int i = 0; i < components.length; i++) {
        parameters[i] = components[i].getType();
        components[i].getAccessor().setAccessible(true);
      }
      this.constructor = type.getDeclaredConstructor(parameters);
      this.constructor.setAccessible(true);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type + " has no canonical constructor", e);
    }
  }

  /** The codec of a record class, made once. */
  @SuppressWarnings("unchecked") // the cache holds each class's own
  public static <S> StateCodec<S> of(Class<S> type) {
    return (StateCodec<S>) CODECS.get(type);
  }

  @Override
  public Document write(S state) {
    Document document = new Document();
    for (RecordComponent component : components) {
      Object value = toBson(get(component, state));
      if (value != null) {
        document.append(component.getName(), value);
      }
    }
    return document;
  }

  @Override
  public S read(Document document) {
    @Nullable Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      values[i] = fromBson(component.getGenericType(), document.get(component.getName()));
    }
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("cannot read a " + type.getSimpleName(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read a " + type.getSimpleName(), e);
    }
  }

  private static @Nullable Object get(RecordComponent component, Object state) {
    try {
      return component.getAccessor().invoke(state);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  private static @Nullable Object toBson(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Instant instant -> Date.from(instant);
      case LocalDate date -> date.toString();
      case Enum<?> constant -> constant.name();
      // Sets and maps have no order of their own: the same state is to make the same bytes.
      case Set<?> set ->
          set.stream()
              .map(StateCodec::toBson)
              .sorted(Comparator.comparing(String::valueOf))
              .toList();
      case Collection<?> many -> many.stream().map(StateCodec::toBson).toList();
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((k, v) -> sorted.put(String.valueOf(toBson(k)), toBson(v)));
        yield new Document(sorted);
      }
      case Record nested -> CODECS.get(nested.getClass()).writeAny(nested);
      default -> value;
    };
  }

  private static final ClassValue<StateCodec<?>> CODECS =
      new ClassValue<>() {
        @Override
        protected StateCodec<?> computeValue(Class<?> type) {
          return new StateCodec<>(type);
        }
      };

  private Document writeAny(Object state) {
    return write(type.cast(state));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static @Nullable Object fromBson(Type type, @Nullable Object stored) {
    if (type instanceof ParameterizedType generic) {
      return readGeneric((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), stored);
    }
    Class<?> target = (Class<?>) type;
    if (stored == null) {
      return absent(target);
    }
    if (target.isEnum()) {
      return Enum.valueOf((Class<Enum>) target, (String) stored);
    }
    if (target.isRecord()) {
      return CODECS.get(target).read((Document) stored);
    }
    if (target == Instant.class) {
      return ((Date) stored).toInstant();
    }
    if (target == LocalDate.class) {
      return LocalDate.parse((String) stored);
    }
    return stored instanceof Number number ? number(target, number) : stored;
  }

  private static Object readGeneric(Class<?> raw, Type[] of, @Nullable Object stored) {
    if (raw == Map.class) {
      Map<Object, Object> map = new LinkedHashMap<>();
      if (stored != null) {
        ((Document) stored).forEach((k, v) -> map.put(element(of[0], k), element(of[1], v)));
      }
      return Collections.unmodifiableMap(map);
    }
    Collection<Object> many = raw == Set.class ? new LinkedHashSet<>() : new ArrayList<>();
    if (stored != null) {
      ((List<?>) stored).forEach(v -> many.add(element(of[0], v)));
    }
    return raw == Set.class ? Collections.unmodifiableSet((Set<?>) many) : List.copyOf(many);
  }

  private static Object element(Type type, @Nullable Object stored) {
    Object value = fromBson(type, stored);
    if (value == null) {
      throw new IllegalStateException("a collection holds null");
    }
    return value;
  }

  private static Object number(Class<?> target, Number number) {
    if (target == int.class || target == Integer.class) {
      return Math.toIntExact(number.longValue());
    }
    if (target == long.class || target == Long.class) {
      return number.longValue();
    }
    return target == double.class || target == Double.class ? number.doubleValue() : number;
  }

  /** A field that is absent: zero for what cannot be null. */
  private static @Nullable Object absent(Class<?> target) {
    if (target == boolean.class) {
      return false;
    }
    return target.isPrimitive() ? number(target, 0) : null;
  }
}
