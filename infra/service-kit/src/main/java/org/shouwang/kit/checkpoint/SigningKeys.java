package org.shouwang.kit.checkpoint;

import java.security.KeyPair;
import java.util.List;
import org.shouwang.kit.log.CaseManifest;
import org.shouwang.kit.log.Checkpoint;
import org.shouwang.kit.log.CheckpointKeys;
import org.shouwang.kit.log.SignedCaseManifest;
import org.shouwang.kit.log.SignedCheckpoint;
import org.shouwang.kit.secret.Secrets;

/** The keys of this installation, from its folder of secrets and in no store. */
final class SigningKeys {
  private final List<KeyPair> pairs;
  private final CheckpointKeys trusted;

  SigningKeys(Secrets secrets, List<String> names) {
    this.pairs = names.stream().map(name -> CheckpointKeys.pair(secrets.key(name))).toList();
    this.trusted =
        new CheckpointKeys(pairs.stream().map(pair -> pair.getPublic().getEncoded()).toList());
  }

  SignedCheckpoint sign(Checkpoint checkpoint) {
    return CheckpointKeys.sign(checkpoint, pairs.getFirst());
  }

  SignedCaseManifest sign(CaseManifest manifest) {
    return CheckpointKeys.sign(manifest, pairs.getFirst());
  }

  boolean vouchFor(SignedCheckpoint signed) {
    return trusted.vouchFor(signed);
  }

  /** The public keys, each as a SubjectPublicKeyInfo (RFC 8410). */
  List<byte[]> publicKeys() {
    return pairs.stream().map(pair -> pair.getPublic().getEncoded()).toList();
  }
}
