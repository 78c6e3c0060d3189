package org.shouwang.hazard.write.publicreport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Locale;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.publicreport.ReportRejection;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.secret.Hmac;
import org.shouwang.kit.secret.Secrets;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Tracking code and PIN (查询码、密码): all by which a reporter is known, and nothing says who she is.
 *
 * <p>Both are derived from the request under a key of this installation, so that whoever sends the
 * same request again after a lost reply is told the same ones. The store has a keyed digest of the
 * code and a slow hash of the PIN.
 *
 * <p>Guessing is slowed down in the store, for all instances together: an attempt is counted before
 * the PIN is looked at, and from the sixth wrong one in a row on each doubles the wait, up to a
 * day.
 */
@Component
class ReporterAccess {
  private static final String KEY = "public-report.key";
  private static final int CODE_LENGTH = 12;
  private static final int TOKEN_LENGTH = 16;
  private static final int GROUP = 4;
  private static final BigInteger PINS = BigInteger.valueOf(1_000_000);
  private static final int FREE_ATTEMPTS = 5;
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 11;

  private final MongoCollection<Document> reporters;
  private final Secrets secrets;
  private final Clock clock;
  private final PasswordEncoder encoder =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();
  private final String nobodysHash;

  ReporterAccess(MongoDatabase database, Secrets secrets, Clock clock) {
    this.reporters = database.getCollection("public_report_access");
    this.secrets = secrets;
    this.clock = clock;
    this.nobodysHash = hash("nobody's");
  }

  /** What a reporter is given, once. */
  record Credentials(String code, String pin) {}

  /**
   * The credentials of a request.
   *
   * @param commandId under which it is known
   * @param nonce what the client drew; kept nowhere
   * @param text what was reported
   */
  Credentials of(String commandId, @Nullable String nonce, String text) {
    String code = text(CODE_LENGTH, "code", commandId);
    BigInteger drawn = new BigInteger(1, mac("pin", commandId, nonce == null ? "" : nonce, text));
    return new Credentials(code, String.format(Locale.ROOT, "%06d", drawn.mod(PINS)));
  }

  /** Keeps a new report's credentials, before the command that creates it. */
  void keep(Credentials credentials, String reportId) {
    String id = digest(credentials.code());
    reporters.replaceOne(
        Filters.eq("_id", id),
        new Document("_id", id)
            .append("report", reportId)
            .append("pin", hash(credentials.pin()))
            .append("failures", 0)
            .append("until", Date.from(Instant.EPOCH)),
        new ReplaceOptions().upsert(true));
  }

  /**
   * The report of a code, if the PIN is right.
   *
   * @throws Rejected the code is nobody's, or the PIN is wrong: which of both, nobody is told
   * @throws ProblemException 429: too many wrong ones
   */
  String open(String code, String pin) {
    String id = digest(code);
    Document known = reporters.find(Filters.eq("_id", id)).first();
    if (known == null) {
      encoder.matches(pin, nobodysHash); // takes as long
      throw new Rejected(ReportRejection.WRONG_CODE_OR_PIN);
    }
    reserve(id, known);
    if (!encoder.matches(pin, known.getString("pin"))) {
      throw new Rejected(ReportRejection.WRONG_CODE_OR_PIN);
    }
    reporters.updateOne(Filters.eq("_id", id), attempts(0, Instant.EPOCH));
    return known.getString("report");
  }

  /** Counts the attempt; of those that come at once only one is let through. */
  private void reserve(String id, Document known) {
    Instant now = clock.instant();
    Instant until = known.getDate("until").toInstant();
    if (until.isAfter(now)) {
      throw tooMany(Duration.between(now, until));
    }
    int failures = known.getInteger("failures");
    boolean mine =
        reporters
                .updateOne(
                    Filters.and(Filters.eq("_id", id), Filters.eq("failures", failures)),
                    attempts(failures + 1, now.plus(waitAfter(failures + 1))))
                .getModifiedCount()
            == 1;
    if (!mine) {
      throw tooMany(Duration.ofSeconds(1));
    }
  }

  private static Bson attempts(int failures, Instant until) {
    return Updates.combine(
        Updates.set("failures", failures), Updates.set("until", Date.from(until)));
  }

  private static Duration waitAfter(int failures) {
    if (failures <= FREE_ATTEMPTS) {
      return Duration.ZERO;
    }
    int doublings = Math.min(failures - FREE_ATTEMPTS - 1, MOST_DOUBLINGS);
    Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private static ProblemException tooMany(Duration wait) {
    return ProblemException.retryLater(
        KitProblem.TOO_MANY_REQUESTS, Math.toIntExact(wait.toSeconds() + 1));
  }

  /**
   * The claim token (领取凭证) of a reward: who shows it at the counter is paid. It can be told again
   * to whoever has code and PIN, and cannot be made without this installation's key.
   */
  String claimToken(String rewardId) {
    return text(TOKEN_LENGTH, "claim", rewardId);
  }

  /** Whether a token is a reward's, whatever its case and its dashes. */
  boolean isClaimToken(String rewardId, String token) {
    return MessageDigest.isEqual(
        bare(claimToken(rewardId)).getBytes(UTF_8), bare(token).getBytes(UTF_8));
  }

  private String digest(String code) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mac("lookup", bare(code)));
  }

  /** So many characters that cannot be mistaken for one another, in groups. */
  private String text(int length, String... parts) {
    String drawn = Ids.derive("code", Base64.getEncoder().encodeToString(mac(parts)));
    String last = drawn.substring(drawn.length() - length).toUpperCase(Locale.ROOT);
    StringBuilder grouped = new StringBuilder(last);
    for (int at = length - GROUP; at > 0; at -= GROUP) {
      grouped.insert(at, '-');
    }
    return grouped.toString();
  }

  private static String bare(String written) {
    return written.replaceAll("[-\\s]", "").toUpperCase(Locale.ROOT);
  }

  private byte[] mac(String... parts) {
    byte[][] bytes = new byte[parts.length][];
    for (int i = 0; i < parts.length; i++) {
      bytes[i] = parts[i].getBytes(UTF_8);
    }
    return Hmac.of(secrets.key(KEY), bytes);
  }

  private String hash(String secret) {
    String hash = encoder.encode(secret);
    if (hash == null) {
      throw new IllegalStateException("the encoder answered nothing");
    }
    return hash;
  }
}
