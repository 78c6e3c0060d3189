package org.shouwang.membership.identity;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import org.shouwang.kit.support.TestStore;
import org.shouwang.secrets.SecretsFolder;

/** The store of credentials on its own, for the code beside it. */
public final class Credentials {
  private Credentials() {}

  public static CredentialStore on(Path secrets) {
    MongoDatabase database = TestStore.embedded().database();
    var clients = Clients.of(new SecretsFolder(secrets), Issuer.ADDRESS);
    return new MongoCredentials(
        database, new MongoAuthorizations(database, clients), new Passwords(), Clock.systemUTC());
  }
}
