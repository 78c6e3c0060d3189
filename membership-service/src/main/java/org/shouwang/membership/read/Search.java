package org.shouwang.membership.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.projection.ById;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.web.Page;
import org.shouwang.kit.web.Paging;

/** A search within the caller's district: what is not asked for does not narrow it. */
public final class Search {
  private final List<Bson> filters = new ArrayList<>();

  private Search() {}

  /**
   * Begins with everything of the caller's district.
   *
   * @throws ProblemException 403: the token names no district
   */
  public static Search within(Caller caller) {
    String district = caller.district();
    if (district == null || district.isBlank()) {
      throw new ProblemException(KitProblem.FORBIDDEN);
    }
    return everywhere().equal("district", district);
  }

  /** Begins with everything there is. */
  public static Search everywhere() {
    return new Search();
  }

  /** Narrows to one value, unless it is null. */
  public Search equal(String field, @Nullable Object value) {
    return value == null ? this : with(eq(field, value));
  }

  /** Narrows to documents with one of these ids. */
  public Search ids(Collection<String> ids) {
    return with(in("_id", ids));
  }

  /** Narrows by any filter. */
  public Search with(Bson filter) {
    filters.add(filter);
    return this;
  }

  /** The part that a request wants, in the order of ids. */
  public <S> Page<Row<S>> page(View<S> view, Paging paging) {
    return new ById<>(view).page(paging, filter(), entry -> new Row<>(entry.id(), entry.state()));
  }

  /** All of it as one filter. */
  public Bson filter() {
    return filters.isEmpty() ? new Document() : and(filters);
  }
}
