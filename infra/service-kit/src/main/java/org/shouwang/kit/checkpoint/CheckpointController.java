package org.shouwang.kit.checkpoint;

import jakarta.validation.constraints.Min;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.log.CheckpointKeys;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators and auditors ask of checkpoints; bytes are hexadecimal. */
@RestController
@RequestMapping("/api/v1/operations/log")
final class CheckpointController {
  private static final HexFormat HEX = HexFormat.of();

  private final Witness witness;
  private final SigningKeys keys;

  CheckpointController(Witness witness, SigningKeys keys) {
    this.witness = witness;
    this.keys = keys;
  }

  /**
   * A public key.
   *
   * @param id as checkpoints name it
   * @param publicKey SubjectPublicKeyInfo (RFC 8410) in Base64
   */
  record Key(String id, String publicKey) {}

  /** The proof of one commit. */
  record Proved(CheckpointJson checkpoint, long commit, String digest, List<String> path) {}

  /**
   * The newest checkpoint.
   *
   * @throws ProblemException 404 where nothing was signed yet
   */
  @GetMapping("/checkpoint")
  @Access(roles = Role.OPERATOR)
  CheckpointJson checkpoint() {
    return witness
        .newest()
        .map(CheckpointJson::of)
        .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
  }

  /** The public keys that checkpoints are signed with, the one that signs now first. */
  @GetMapping("/checkpoint-keys")
  @Access(roles = Role.OPERATOR)
  List<Key> keys() {
    return keys.publicKeys().stream()
        .map(key -> new Key(CheckpointKeys.id(key), Base64.getEncoder().encodeToString(key)))
        .toList();
  }

  /**
   * Shows that a commit is under the newest checkpoint.
   *
   * @throws ProblemException 404 where it is not
   */
  @GetMapping("/proofs/{commit}")
  @Access(roles = Role.OPERATOR)
  Proved proof(@PathVariable @Min(1) long commit) {
    return witness
        .proof(commit)
        .map(
            proof ->
                new Proved(
                    CheckpointJson.of(proof.under()),
                    proof.number(),
                    HEX.formatHex(proof.digest()),
                    proof.path().stream().map(HEX::formatHex).toList()))
        .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
  }
}
