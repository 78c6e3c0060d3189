package org.shouwang.hazard.domain.planted;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Calls in one method of the rules that are replaced.
 *
 * @param in the class that calls
 * @param method of that class
 * @param call the name of what it calls
 * @param reason only where this reason of refusal has just been named
 * @param ours the static method that is called instead, of the same package as the class: the same
 *     arguments, behind the object that was called
 */
public record Swap(
    Class<?> in, String method, String call, @Nullable Enum<?> reason, @Nullable Method ours) {

  /** A guard that is left out. */
  public static Swap unguarded(Class<?> in, String method, Enum<?> reason) {
    return new Swap(in, method, "require", reason, null);
  }

  /** Calls of a method that another one answers. */
  public static Swap answered(Class<?> in, String method, String call, Class<?> by, String with) {
    Method ours =
        Arrays.stream(by.getDeclaredMethods())
            .filter(candidate -> candidate.getName().equals(with))
            .reduce(
                (one, other) -> {
                  throw new IllegalStateException(by + " has two methods " + with);
                })
            .orElseThrow();
    return new Swap(in, method, call, null, ours);
  }
}
