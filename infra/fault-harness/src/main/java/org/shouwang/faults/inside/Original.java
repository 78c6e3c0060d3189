package org.shouwang.faults.inside;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Calls the product's own method, whatever its visibility. */
final class Original {
  private Original() {}

  /** Calls a method by its name, which is the only one with so many parameters. */
  static @Nullable Object call(Object target, String name, @Nullable Object... arguments) {
    Method method =
        Arrays.stream(target.getClass().getDeclaredMethods())
            .filter(m -> m.getName().equals(name) && m.getParameterCount() == arguments.length)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(target.getClass() + " has no " + name));
    method.setAccessible(true);
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
