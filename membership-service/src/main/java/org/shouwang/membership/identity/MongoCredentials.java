package org.shouwang.membership.identity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.shouwang.membership.identity.WeakPasswordException.Rule;

/** Credentials in the collection {@code credentials}, one document per account. */
final class MongoCredentials implements Accounts, CredentialStore {

  /** When the account was to be opened; until an event is known to have opened it. */
  private static final String PENDING = "pendingSince";

  private final MongoCollection<Document> collection;
  private final MongoAuthorizations authorizations;
  private final Passwords passwords;
  private final Clock clock;

  MongoCredentials(
      MongoDatabase database,
      MongoAuthorizations authorizations,
      Passwords passwords,
      Clock clock) {
    this.collection = database.getCollection("credentials");
    this.authorizations = authorizations;
    this.passwords = passwords;
    this.clock = clock;
    collection.createIndex(
        Indexes.ascending("login"), new IndexOptions().name("credentials_login").unique(true));
    collection.createIndex(
        Indexes.ascending("claims.person"), new IndexOptions().name("credentials_person"));
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
    Date now = Date.from(clock.instant());
    if (known.isPresent()) {
      collection.updateOne(and(eq("_id", accountId), exists(PENDING)), set(PENDING, now));
      return known.get().mustChangePassword() ? Optional.of(reset(accountId)) : Optional.empty();
    }
    String password = Passwords.draw();
    insert(credentials(accountId, loginName, claims, password).append(PENDING, now));
    return Optional.of(password);
  }

  void insert(String accountId, String loginName, AccountClaims claims, String initialPassword) {
    insert(credentials(accountId, loginName, claims, initialPassword));
  }

  private Document credentials(
      String accountId, String loginName, AccountClaims claims, String initialPassword) {
    String login = LoginNames.normal(loginName);
    if (!LoginNames.wellFormed(login)) {
      throw new IllegalArgumentException("not a login name");
    }
    return new Document("_id", accountId)
        .append("login", login)
        .append("hash", passwords.hash(initialPassword))
        .append("mustChange", true)
        .append("disabled", false)
        .append("claims", document(claims));
  }

  private void insert(Document credentials) {
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
  public List<String> accountsOf(String personId) {
    return collection
        .find(eq("claims.person", personId))
        .map(stored -> stored.getString("_id"))
        .into(new ArrayList<>());
  }

  @Override
  public void disable(String accountId) {
    collection.updateOne(eq("_id", accountId), set("disabled", true));
    authorizations.removeAllOf(accountId);
  }

  @Override
  public int sweep(Instant before, Predicate<String> known) {
    int swept = 0;
    Bson waiting = lt(PENDING, Date.from(before));
    for (Document found : collection.find(waiting).into(new ArrayList<>())) {
      String account = found.getString("_id");
      if (known.test(account)) {
        collection.updateOne(eq("_id", account), unset(PENDING));
      } else {
        // Only what is still as it was seen: a retry may be opening it right now.
        Bson unchanged = and(eq("_id", account), eq(PENDING, found.getDate(PENDING)));
        swept += (int) collection.deleteOne(unchanged).getDeletedCount();
      }
    }
    return swept;
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
