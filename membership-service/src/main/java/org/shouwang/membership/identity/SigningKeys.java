package org.shouwang.membership.identity;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.shouwang.secrets.SealedBox;

/**
 * The keys that sign tokens, in the collection {@code signing_keys}, sealed under the
 * installation's master key. The newest key that has been published for a while signs; older ones
 * stay published until they are revoked. New keys are made for ES256 (RFC 7518 §3.4), which takes
 * milliseconds where an RSA key takes a cold process seconds; an older installation's RSA key signs
 * until it is rotated.
 */
final class SigningKeys implements JWKSource<SecurityContext> {

  /** How long verifiers may take to notice a new key before anything is signed with it. */
  private static final Duration PUBLISHED_BEFORE_USE = Duration.ofMinutes(10);

  /** How long another instance's new key may go unnoticed here. */
  private static final Duration REREAD = Duration.ofMinutes(1);

  private final MongoCollection<Document> collection;
  private final SealedBox box;
  private final Clock clock;
  private volatile Ring ring;

  SigningKeys(MongoDatabase database, SealedBox box, Clock clock) {
    this.collection = database.getCollection("signing_keys");
    this.box = box;
    this.clock = clock;
    Ring stored = read();
    this.ring = stored;
    if (stored.keys.isEmpty()) {
      rotate();
    }
  }

  /**
   * Adds a key; it signs once verifiers have had time to learn it. One that still waits for that is
   * the new key, however often somebody asks: all are published.
   */
  synchronized void rotate() {
    ring = read();
    if (ring.waits(clock.instant())) {
      return;
    }
    try {
      ECKey key =
          new ECKeyGenerator(Curve.P_256)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.ES256)
              .keyIDFromThumbprint(true)
              .generate();
      byte[] plain = key.toJSONString().getBytes(StandardCharsets.UTF_8);
      collection.insertOne(
          new Document("_id", key.getKeyID())
              .append("createdAt", Date.from(clock.instant()))
              .append("sealed", new Binary(box.seal(plain, key.getKeyID()))));
      ring = read();
    } catch (JOSEException e) {
      throw new IllegalStateException("This JDK cannot make a key of P-256", e);
    }
  }

  /** Forgets a key that nobody may trust any more; tokens signed by it are refused from then on. */
  void revoke(String keyId) {
    collection.deleteOne(eq("_id", keyId));
    ring = read();
    if (ring.keys.isEmpty()) {
      rotate();
    }
  }

  /** The key that signs now. */
  JWK current() {
    return fresh().signing(clock.instant()).jwk;
  }

  /** All keys by id, the oldest first, with the time of their making. */
  Map<String, Instant> created() {
    Map<String, Instant> created = new LinkedHashMap<>();
    fresh().keys.forEach(key -> created.put(key.jwk.getKeyID(), key.createdAt));
    return created;
  }

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
    return selector.select(new JWKSet(fresh().keys.stream().map(Key::jwk).toList()));
  }

  private Ring fresh() {
    Ring known = ring;
    if (clock.instant().isAfter(known.readAt.plus(REREAD))) {
      known = read();
      ring = known;
    }
    return known;
  }

  private Ring read() {
    List<Key> keys = new ArrayList<>();
    for (Document stored : collection.find()) {
      String id = stored.getString("_id");
      byte[] plain = box.open(stored.get("sealed", Binary.class).getData(), id);
      try {
        JWK jwk = JWK.parse(new String(plain, StandardCharsets.UTF_8));
        keys.add(new Key(stored.getDate("createdAt").toInstant(), jwk));
      } catch (ParseException e) {
        throw new IllegalStateException("Signing key " + id + " is not a JWK", e);
      }
    }
    keys.sort(Comparator.comparing(Key::createdAt).thenComparing(key -> key.jwk.getKeyID()));
    return new Ring(List.copyOf(keys), clock.instant());
  }

  private record Key(Instant createdAt, JWK jwk) {}

  /** The keys, the oldest first. */
  private record Ring(List<Key> keys, Instant readAt) {

    Key signing(Instant now) {
      Instant published = now.minus(PUBLISHED_BEFORE_USE);
      return keys.stream()
          .filter(key -> !key.createdAt.isAfter(published))
          .reduce((older, newer) -> newer)
          .orElseGet(keys::getFirst);
    }

    /** Whether the newest key does not sign yet. */
    boolean waits(Instant now) {
      return !keys.isEmpty() && !keys.getLast().equals(signing(now));
    }
  }
}
