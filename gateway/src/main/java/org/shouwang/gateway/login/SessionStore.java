package org.shouwang.gateway.login;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.shouwang.gateway.GatewaySettings;
import org.shouwang.secrets.BrokenSealException;
import org.shouwang.secrets.SealedBox;
import org.shouwang.secrets.SecretsFolder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sessions of browsers (浏览器会话) in the collection {@code sessions}: they survive the process. The
 * store knows a digest of each cookie, and tokens sealed under the master key: whoever reads the
 * store can take no session over.
 */
@Component
final class SessionStore {

  /** A session's last use is written down no more often than this. */
  private static final Duration TOUCH_EVERY = Duration.ofMinutes(5);

  private static final SecureRandom RANDOM = new SecureRandom();

  private final MongoCollection<Document> collection;
  private final SealedBox box;
  private final Duration life;
  private final Duration idle;
  private final Clock clock;

  SessionStore(MongoClient client, SecretsFolder secrets, GatewaySettings settings, Clock clock) {
    this.collection =
        client
            .getDatabase(settings.gateway().database())
            .getCollection("sessions")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    this.box = secrets.box("gateway-sessions");
    this.life = settings.gateway().login().sessionLife();
    this.idle = settings.gateway().login().sessionIdle();
    this.clock = clock;
  }

  /**
   * @return what the cookie holds from now on: 256 random bits
   */
  String open(
      String accessToken,
      Instant accessExpiresAt,
      @Nullable String refreshToken,
      @Nullable String idToken) {
    byte[] random = new byte[32];
    RANDOM.nextBytes(random);
    String cookie = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    Instant now = clock.instant();
    String key = key(cookie);
    BrowserSession session =
        new BrowserSession(
            key, accessToken, accessExpiresAt, refreshToken, idToken, now, now.plus(life));
    collection.insertOne(
        new Document("_id", key)
            .append("usedAt", Date.from(now))
            .append("endsAt", Date.from(session.endsAt()))
            .append("accessExpiresAt", Date.from(accessExpiresAt))
            .append("sealed", sealed(session)));
    return cookie;
  }

  /** The session of a cookie, unless it has ended. */
  Optional<BrowserSession> find(String cookie) {
    Document stored = collection.find(eq("_id", key(cookie))).first();
    if (stored == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Instant usedAt = stored.getDate("usedAt").toInstant();
    Instant endsAt = stored.getDate("endsAt").toInstant();
    if (!now.isBefore(endsAt) || !now.isBefore(usedAt.plus(idle))) {
      remove(stored.getString("_id"));
      return Optional.empty();
    }
    if (now.isAfter(usedAt.plus(TOUCH_EVERY))) {
      collection.updateOne(eq("_id", stored.getString("_id")), set("usedAt", Date.from(now)));
    }
    return opened(stored, usedAt, endsAt);
  }

  /** Writes new tokens down. A session that was ended meanwhile stays ended. */
  void refresh(BrowserSession session) {
    collection.updateOne(
        eq("_id", session.key()),
        combine(
            set("accessExpiresAt", Date.from(session.accessExpiresAt())),
            set("sealed", sealed(session))));
  }

  void remove(String key) {
    collection.deleteOne(eq("_id", key));
  }

  /** Not every store deletes by itself what has expired. */
  @Scheduled(initialDelayString = "PT6M", fixedDelayString = "PT1H")
  void sweep() {
    Instant now = clock.instant();
    collection.deleteMany(
        or(lt("endsAt", Date.from(now)), lt("usedAt", Date.from(now.minus(idle)))));
  }

  private Binary sealed(BrowserSession session) {
    // Tokens are Base64 and dots: a line each.
    String lines =
        String.join(
            "\n",
            session.accessToken(),
            session.refreshToken() == null ? "" : session.refreshToken(),
            session.idToken() == null ? "" : session.idToken());
    return new Binary(box.seal(lines.getBytes(StandardCharsets.UTF_8), session.key()));
  }

  private Optional<BrowserSession> opened(Document stored, Instant usedAt, Instant endsAt) {
    String key = stored.getString("_id");
    try {
      byte[] plain = box.open(stored.get("sealed", Binary.class).getData(), key);
      String[] lines = new String(plain, StandardCharsets.UTF_8).split("\n", -1);
      return Optional.of(
          new BrowserSession(
              key,
              lines[0],
              stored.getDate("accessExpiresAt").toInstant(),
              lines[1].isEmpty() ? null : lines[1],
              lines[2].isEmpty() ? null : lines[2],
              usedAt,
              endsAt));
    } catch (BrokenSealException e) {
      remove(key); // of another installation, or tampered with: nobody's session
      return Optional.empty();
    }
  }

  private static String key(String cookie) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(cookie.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
