package org.shouwang.membership.identity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** Authorizations in the collection {@code authorizations}: they survive the process. */
final class MongoAuthorizations implements OAuth2AuthorizationService {

  /** The standard's names of token types, and ours. */
  private static final Map<String, String> KINDS =
      Map.of(
          "code", "code", "access_token", "access", "refresh_token", "refresh", "id_token", "id");

  private final MongoCollection<Document> collection;
  private final RegisteredClientRepository clients;

  MongoAuthorizations(MongoDatabase database, RegisteredClientRepository clients) {
    this.collection = database.getCollection("authorizations");
    this.clients = clients;
    collection.createIndex(
        Indexes.ascending("tokens"), new IndexOptions().name("authorizations_tokens").unique(true));
  }

  @Override
  public void save(OAuth2Authorization authorization) {
    Document document = AuthorizationDocuments.write(authorization);
    Bson itself = eq("_id", authorization.getId());
    if (!redeems(authorization)) {
      collection.replaceOne(itself, document, new ReplaceOptions().upsert(true));
      return;
    }
    // Of two requests with the same code, sent at once, one gets tokens.
    Bson unredeemed = and(itself, ne("code.invalidated", true));
    if (collection.replaceOne(unredeemed, document).getMatchedCount() == 0) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }
  }

  /** The code's value is known only while it is being exchanged. */
  private static boolean redeems(OAuth2Authorization authorization) {
    var code = authorization.getToken(OAuth2AuthorizationCode.class);
    if (code == null || !code.isInvalidated() || authorization.getAccessToken() == null) {
      return false;
    }
    String value = code.getToken().getTokenValue();
    boolean presented = !TokenDigest.of(value).equals(value);
    return presented && !authorization.getAccessToken().isInvalidated();
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    collection.deleteOne(eq("_id", authorization.getId()));
  }

  void removeAllOf(String accountId) {
    collection.deleteMany(eq("account", accountId));
  }

  void removeExpired(Instant now) {
    collection.deleteMany(lt("expiresAt", Date.from(now)));
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return read(eq("_id", id), null).orElse(null);
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(
      String token, @Nullable OAuth2TokenType tokenType) {
    String digest = TokenDigest.ofForeign(token);
    List<String> kinds =
        tokenType == null
            ? List.copyOf(KINDS.values())
            : Optional.ofNullable(KINDS.get(tokenType.getValue())).stream().toList();
    for (String kind : kinds) {
      var found = read(eq("tokens", kind + ":" + digest), token);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return null;
  }

  private Optional<OAuth2Authorization> read(Bson filter, @Nullable String presented) {
    return Optional.ofNullable(collection.find(filter).first())
        .flatMap(
            stored -> {
              RegisteredClient client = clients.findById(stored.getString("client"));
              return client == null
                  ? Optional.empty()
                  : Optional.of(AuthorizationDocuments.read(stored, client, presented));
            });
  }
}
