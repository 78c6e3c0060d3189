package org.shouwang.hazard.invariants;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Values with every text in them replaced, however deep in records and collections it lies. */
final class Renaming {
  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return Shape.of(type);
        }
      };

  private final UnaryOperator<String> names;

  Renaming(UnaryOperator<String> names) {
    this.names = names;
  }

  /** The same value in other words. */
  @SuppressWarnings("unchecked") // a record makes a record of its class, a list a list
  <T extends @Nullable Object> T of(T value) {
    return (T) any(value);
  }

  private @Nullable Object any(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> names.apply(text);
      case Record record -> SHAPES.get(record.getClass()).copied(record, this);
      case Set<?> set -> {
        Set<@Nullable Object> copied = new LinkedHashSet<>();
        set.forEach(one -> copied.add(any(one)));
        yield copied;
      }
      case Collection<?> many -> many.stream().map(this::any).toList();
      case Map<?, ?> map -> {
        Map<@Nullable Object, @Nullable Object> copied = new LinkedHashMap<>();
        map.forEach((key, one) -> copied.put(key, any(one)));
        yield copied;
      }
      default -> value;
    };
  }

  private record Shape(RecordComponent[] components, Constructor<?> constructor) {
    static Shape of(Class<?> type) {
      try {
        RecordComponent[] components = type.getRecordComponents();
        Constructor<?> constructor =
            type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        for (RecordComponent component : components) {
          component.getAccessor().setAccessible(true);
        }
        return new Shape(components, constructor);
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException(e);
      }
    }

    Object copied(Record value, Renaming renaming) {
      try {
        @Nullable Object[] parts = new @Nullable Object[components.length];
        for (int i = 0; i < parts.length; i++) {
          parts[i] = renaming.any(components[i].getAccessor().invoke(value));
        }
        return constructor.newInstance(parts);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot rename " + value, e);
      }
    }
  }
}
