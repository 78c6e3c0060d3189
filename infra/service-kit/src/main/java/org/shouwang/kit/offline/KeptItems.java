package org.shouwang.kit.offline;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.shouwang.kit.domain.Rejection.require;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.kit.domain.Rejection;
import org.shouwang.kit.offline.KeptItem.Resolution;
import org.shouwang.kit.offline.KeptItem.State;
import org.shouwang.kit.projection.StateCodec;

/**
 * The items that are kept, in the service's database; backups hold them.
 *
 * @param <C> what this service keeps of one
 */
public class KeptItems<C extends KeptItem> {
  private static final String STATE = "state";
  private static final String BETWEEN = "~";

  private final MongoCollection<Document> collection;
  private final Class<C> type;
  private final Rejection resolved;

  /**
   * Over a collection of the service's database.
   *
   * @param resolved why a decision is refused where somebody else has decided
   */
  public KeptItems(MongoDatabase database, Class<C> type, Rejection resolved) {
    this.type = type;
    this.resolved = resolved;
    collection = database.getCollection("offline_conflicts");
    collection.createIndex(
        Indexes.ascending(STATE, "conflict.receivedAt"),
        new IndexOptions().name("state_receivedAt"));
  }

  /** One of them. */
  public Optional<C> find(String id) {
    return Optional.ofNullable(collection.find(eq("_id", id)).first()).map(this::read);
  }

  /** Keeps a conflict; one that is kept already stays as it is. */
  public C keep(C conflict) {
    try {
      collection.insertOne(write(conflict));
      return conflict;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return find(conflict.id()).orElseThrow();
    }
  }

  /**
   * Marks a conflict as being applied.
   *
   * @throws Rejected somebody decided otherwise
   */
  public void applying(C conflict) {
    if (!move(conflict.id(), State.APPLYING, null, State.OPEN)) {
      State now = find(conflict.id()).orElseThrow().state();
      require(now == State.APPLYING || now == State.APPLIED, resolved);
    }
  }

  /** Nothing was applied: somebody decides anew. */
  public void reopened(C conflict) {
    move(conflict.id(), State.OPEN, null, State.APPLYING);
  }

  /** It was applied. */
  public void applied(C conflict, Resolution resolution) {
    move(conflict.id(), State.APPLIED, resolution, State.APPLYING);
  }

  /**
   * Marks a conflict as discarded.
   *
   * @throws Rejected somebody decided otherwise, or is applying it
   */
  public C discarded(C conflict, Resolution resolution) {
    boolean done = move(conflict.id(), State.DISCARDED, resolution, State.OPEN);
    C now = find(conflict.id()).orElseThrow();
    Resolution decided = now.resolution();
    // A retry whose first answer was lost meets its own decision.
    require(
        done || (decided != null && decided.commandId().equals(resolution.commandId())), resolved);
    return now;
  }

  /** Moves a conflict from one of some states to another; whether it was in one of them. */
  private boolean move(String id, State to, @Nullable Resolution resolution, State... from) {
    Bson expected = and(eq("_id", id), in(STATE, Arrays.stream(from).map(State::name).toList()));
    List<Bson> changes = new ArrayList<>();
    changes.add(set(STATE, to.name()));
    changes.add(set("conflict.state", to.name()));
    if (resolution != null) {
      changes.add(set("conflict.resolution", StateCodec.of(Resolution.class).write(resolution)));
    }
    return collection.updateOne(expected, combine(changes)).getModifiedCount() == 1;
  }

  /** The place of a conflict in the list. */
  public static String place(KeptItem conflict) {
    return conflict.receivedAt().toEpochMilli() + BETWEEN + conflict.id();
  }

  /** Conflicts, the newest first. */
  public List<C> list(Bson within, State state, @Nullable String behind, int limit) {
    Bson wanted = and(within, eq(STATE, state.name()));
    if (behind != null) {
      String[] parts = behind.split(BETWEEN, 2);
      Date at = new Date(Long.parseLong(parts[0]));
      String when = "conflict.receivedAt";
      wanted = and(wanted, or(lt(when, at), and(eq(when, at), gt("_id", parts[1]))));
    }
    return collection
        .find(wanted)
        .sort(orderBy(descending("conflict.receivedAt"), ascending("_id")))
        .limit(limit)
        .map(this::read)
        .into(new ArrayList<>());
  }

  /** All about which nobody has decided yet, or that somebody is applying. */
  public List<C> undecided() {
    return collection
        .find(in(STATE, State.OPEN.name(), State.APPLYING.name()))
        .map(this::read)
        .into(new ArrayList<>());
  }

  private Document write(C conflict) {
    Owner owner = conflict.owner();
    return new Document("_id", conflict.id())
        .append(STATE, conflict.state().name())
        .append("district", owner.district())
        .append("cooperative", owner.cooperative())
        .append("enterprise", owner.enterprise())
        .append("sender", conflict.sender().id())
        .append("conflict", StateCodec.of(type).write(conflict));
  }

  private C read(Document document) {
    return StateCodec.of(type).read(document.get("conflict", Document.class));
  }
}
