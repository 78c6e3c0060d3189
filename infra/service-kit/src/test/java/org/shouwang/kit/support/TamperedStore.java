package org.shouwang.kit.support;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * A real database of which a test sees every question and may alter the answers: for what a store
 * says rarely, at the wrong moment, or only as one of several servers.
 */
public final class TamperedStore {
  private TamperedStore() {}

  /** Stands between the code and the store. */
  @FunctionalInterface
  public interface Between {
    /**
     * Takes a call's place.
     *
     * @param asked the real collection or query
     * @param method what is called
     * @param real makes the call
     */
    @Nullable Object call(Object asked, String method, Real real) throws Throwable;
  }

  /** The call as it was meant. */
  @FunctionalInterface
  public interface Real {
    @Nullable Object call() throws Throwable;
  }

  /** The database, whose collections and queries go through {@code between}. */
  public static MongoDatabase of(MongoDatabase database, Between between) {
    return wrap(MongoDatabase.class, database, between);
  }

  private static <T> T wrap(Class<T> type, T real, Between between) {
    return type.cast(
        Proxy.newProxyInstance(
            TamperedStore.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                wrapped(
                    between.call(
                        real,
                        method.getName(),
                        () -> {
                          try {
                            return method.invoke(real, arguments);
                          } catch (InvocationTargetException e) {
                            throw e.getCause();
                          }
                        }),
                    between)));
  }

  private static @Nullable Object wrapped(@Nullable Object result, Between between) {
    return switch (result) {
      case MongoCollection<?> collection -> wrap(MongoCollection.class, collection, between);
      case FindIterable<?> query -> wrap(FindIterable.class, query, between);
      case null, default -> result;
    };
  }
}
