package org.shouwang.kit.vault;

/** Whether the service's log refers to a subject, so that her entry must stay. */
@FunctionalInterface
public interface VaultReferences {
  /** Whether an event refers to this subject. */
  boolean refersTo(String subject);
}
