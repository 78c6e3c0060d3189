package org.shouwang.membership.identity;

import java.time.Instant;
import java.util.List;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The keys that sign tokens (签名密钥), for operators: look, rotate, revoke. */
@RestController
@RequestMapping("/api/v1/operations/signing-keys")
class SigningKeysController {

  /**
   * @param id as in a token's header
   * @param signing whether new tokens are signed with it now
   */
  record SigningKey(String id, Instant createdAt, boolean signing) {}

  private final SigningKeys keys;

  SigningKeysController(SigningKeys keys) {
    this.keys = keys;
  }

  @GetMapping
  @Access(roles = Role.OPERATOR)
  List<SigningKey> list() {
    String current = keys.current().getKeyID();
    return keys.created().entrySet().stream()
        .map(key -> new SigningKey(key.getKey(), key.getValue(), key.getKey().equals(current)))
        .toList();
  }

  /**
   * Adds a key, which signs from ten minutes later on; nobody has to sign in again. Until then
   * asking again adds no other.
   */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(roles = Role.OPERATOR)
  List<SigningKey> rotate() {
    keys.rotate();
    return list();
  }

  /** Takes a key out of use at once: tokens signed with it end, everywhere within minutes. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Access(roles = Role.OPERATOR)
  void revoke(@PathVariable String id) {
    if (!keys.created().containsKey(id)) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
    keys.revoke(id);
  }
}
