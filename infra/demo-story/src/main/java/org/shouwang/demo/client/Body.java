package org.shouwang.demo.client;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A body in the making. Its fields keep their order: a retry has to send the same bytes. */
public final class Body {
  private final Map<String, Object> fields = new LinkedHashMap<>();

  private Body() {}

  public static Body of(String name, Object value) {
    return empty().with(name, value);
  }

  public static Body empty() {
    return new Body();
  }

  /** Adds a field, which may be a body itself; nothing where there is no value. */
  public Body with(String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value instanceof Body inner ? inner.fields : value);
    }
    return this;
  }

  Map<String, Object> fields() {
    return fields;
  }
}
