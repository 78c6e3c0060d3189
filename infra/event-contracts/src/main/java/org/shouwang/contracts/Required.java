package org.shouwang.contracts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the records of the published language check about their mandatory components. */
public final class Required {

  private Required() {}

  /**
   * The value itself.
   *
   * @throws IllegalArgumentException naming the component, if it is missing
   */
  public static <T> T value(@Nullable T value, String component) {
    if (value == null) {
      throw new IllegalArgumentException(component + " is missing");
    }
    return value;
  }

  /**
   * The instant in the milliseconds that travel, so that an event equals what is read back.
   *
   * @throws IllegalArgumentException naming the component, if it is missing
   */
  public static Instant instant(@Nullable Instant instant, String component) {
    return value(instant, component).truncatedTo(ChronoUnit.MILLIS);
  }

  /** The same of an instant that may be absent. */
  public static @Nullable Instant optional(@Nullable Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * An immutable copy of the list.
   *
   * @throws IllegalArgumentException naming the component, if it or one of its elements is missing
   */
  public static <T> List<T> list(@Nullable List<T> list, String component) {
    if (value(list, component).stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException(component + " has a missing element");
    }
    return List.copyOf(list);
  }
}
