package org.shouwang.tokens;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSAlgorithm.Family;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose tokens are taken.
 *
 * @param issuer the issuer as tokens name it
 * @param jwksUri where its public keys are, reached from here
 * @param audience whom tokens must be for
 * @param algorithms the signatures taken
 * @param clockSkew how far the issuer's clock may differ
 */
public record TokenRules(
    String issuer, URI jwksUri, String audience, Set<JWSAlgorithm> algorithms, Duration clockSkew) {

  /** Policies and timers act without a token, so a token that calls itself one of them lies. */
  private static final Pattern NO_ACCOUNT = Pattern.compile("(policy|timer):.*", Pattern.DOTALL);

  /** Whether a subject names an account. */
  static boolean names(@Nullable String subject) {
    return subject != null && !subject.isBlank() && !NO_ACCOUNT.matcher(subject).matches();
  }

  /**
   * The signatures of these names (RFC 7518).
   *
   * @throws IllegalArgumentException one is neither of RSA nor of elliptic curves: {@code none} and
   *     shared secrets never are, and EdDSA is not either, since the library's key selector passes
   *     such keys over and every token would be refused
   */
  public static Set<JWSAlgorithm> algorithms(Collection<String> names) {
    Set<JWSAlgorithm> algorithms =
        names.stream().map(JWSAlgorithm::parse).collect(Collectors.toUnmodifiableSet());
    if (!algorithms.stream().allMatch(a -> Family.RSA.contains(a) || Family.EC.contains(a))) {
      throw new IllegalArgumentException(
          "Tokens are signed by RSA or elliptic curves, not by " + algorithms);
    }
    return algorithms;
  }
}
