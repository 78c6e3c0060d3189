package org.shouwang.training.domain;

import org.shouwang.kit.domain.Owner;

/**
 * Whose training file it is, and what is required of her at first.
 *
 * @param owner district and enterprise
 * @param personId the person, by opaque id
 * @param position what she does
 * @param requiredMinutes minutes that her position requires of whoever takes it up (初次培训)
 * @param policyVersion the policy version that says so
 */
public record Employee(
    Owner owner, String personId, Position position, int requiredMinutes, String policyVersion) {

  /** The enterprise that she works for. */
  public String enterprise() {
    String enterprise = owner.enterprise();
    if (enterprise == null) {
      throw new IllegalStateException("an employee has an enterprise");
    }
    return enterprise;
  }
}
