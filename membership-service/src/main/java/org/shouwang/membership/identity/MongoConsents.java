package org.shouwang.membership.identity;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;

/** What accounts allowed clients to do, in the collection {@code consents}. */
final class MongoConsents implements OAuth2AuthorizationConsentService {

  private final MongoCollection<Document> collection;

  MongoConsents(MongoDatabase database) {
    this.collection = database.getCollection("consents");
  }

  @Override
  public void save(OAuth2AuthorizationConsent consent) {
    String id = id(consent.getRegisteredClientId(), consent.getPrincipalName());
    List<String> granted =
        consent.getAuthorities().stream().map(a -> String.valueOf(a.getAuthority())).toList();
    collection.replaceOne(
        eq("_id", id),
        new Document("_id", id).append("granted", granted),
        new ReplaceOptions().upsert(true));
  }

  @Override
  public void remove(OAuth2AuthorizationConsent consent) {
    collection.deleteOne(
        eq("_id", id(consent.getRegisteredClientId(), consent.getPrincipalName())));
  }

  @Override
  public @Nullable OAuth2AuthorizationConsent findById(String clientId, String principalName) {
    Document stored = collection.find(eq("_id", id(clientId, principalName))).first();
    if (stored == null) {
      return null;
    }
    return OAuth2AuthorizationConsent.withId(clientId, principalName)
        .authorities(
            authorities ->
                stored
                    .getList("granted", String.class)
                    .forEach(granted -> authorities.add(new SimpleGrantedAuthority(granted))))
        .build();
  }

  private static String id(String clientId, String principalName) {
    return clientId + "/" + principalName;
  }
}
