package org.shouwang.membership.identity;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.shouwang.membership.identity.WeakPasswordException.Rule;

/** Credentials in the collection {@code credentials}, one document per account. */
final class MongoCredentials implements Accounts, CredentialStore {

  private final MongoCollection<Document> collection;
  private final MongoAuthorizations authorizations;
  private final Passwords passwords;

  MongoCredentials(
      MongoDatabase database, MongoAuthorizations authorizations, Passwords passwords) {
    this.collection = database.getCollection("credentials");
    this.authorizations = authorizations;
    this.passwords = passwords;
    collection.createIndex(
        Indexes.ascending("login"), new IndexOptions().name("credentials_login").unique(true));
  }

  @Override
  public Optional<Account> byLoginName(String loginName) {
    return one(eq("login", LoginNames.normal(loginName)));
  }

  @Override
  public Optional<Account> byId(String accountId) {
    return one(eq("_id", accountId));
  }

  boolean isEmpty() {
    return collection.find().limit(1).first() == null;
  }

  @Override
  public Optional<String> open(String accountId, String loginName, AccountClaims claims) {
    Optional<Account> known = byId(accountId);
    if (known.isPresent()) {
      return known.get().mustChangePassword() ? Optional.of(reset(accountId)) : Optional.empty();
    }
    String password = Passwords.draw();
    insert(accountId, loginName, claims, password);
    return Optional.of(password);
  }

  void insert(String accountId, String loginName, AccountClaims claims, String initialPassword) {
    String login = LoginNames.normal(loginName);
    if (!LoginNames.wellFormed(login)) {
      throw new IllegalArgumentException("not a login name");
    }
    Document credentials =
        new Document("_id", accountId)
            .append("login", login)
            .append("hash", passwords.hash(initialPassword))
            .append("mustChange", true)
            .append("disabled", false)
            .append("claims", document(claims));
    try {
      collection.insertOne(credentials);
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        throw new LoginNameTakenException();
      }
      throw e;
    }
  }

  @Override
  public void update(String accountId, AccountClaims claims) {
    change(accountId, set("claims", document(claims)));
  }

  @Override
  public void changePassword(String accountId, String currentPassword, String newPassword) {
    Account account = byId(accountId).orElseThrow(WrongPasswordException::new);
    if (account.disabled() || !passwords.matches(currentPassword, account)) {
      throw new WrongPasswordException();
    }
    Passwords.requireStrong(newPassword, account.loginName());
    if (newPassword.equals(currentPassword)) {
      throw new WeakPasswordException(Rule.UNCHANGED);
    }
    change(accountId, combine(set("hash", passwords.hash(newPassword)), set("mustChange", false)));
    authorizations.removeAllOf(accountId);
  }

  @Override
  public String reset(String accountId) {
    String password = Passwords.draw();
    change(accountId, combine(set("hash", passwords.hash(password)), set("mustChange", true)));
    authorizations.removeAllOf(accountId);
    return password;
  }

  @Override
  public void disable(String accountId) {
    change(accountId, set("disabled", true));
    authorizations.removeAllOf(accountId);
  }

  private void change(String accountId, Bson update) {
    if (collection.updateOne(eq("_id", accountId), update).getMatchedCount() == 0) {
      throw new IllegalArgumentException("no credentials of " + accountId);
    }
  }

  private Optional<Account> one(Bson filter) {
    return Optional.ofNullable(collection.find(filter).first()).map(MongoCredentials::account);
  }

  private static Account account(Document stored) {
    Document claims = stored.get("claims", Document.class);
    return new Account(
        stored.getString("_id"),
        stored.getString("login"),
        stored.getString("hash"),
        stored.getBoolean("mustChange"),
        stored.getBoolean("disabled"),
        new AccountClaims(
            claims.getString("person"),
            claims.getString("enterprise"),
            claims.getString("cooperative"),
            claims.getString("township"),
            claims.getString("district"),
            new TreeSet<>(claims.getList("roles", String.class))));
  }

  private static Document document(AccountClaims claims) {
    return new Document("person", claims.person())
        .append("enterprise", claims.enterprise())
        .append("cooperative", claims.cooperative())
        .append("township", claims.township())
        .append("district", claims.district())
        .append("roles", List.copyOf(claims.roles()));
  }
}
