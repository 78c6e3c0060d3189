package org.shouwang.kit.offline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Owner;

/**
 * Something that was done without a network and did not fit any more when it arrived (离线冲突): kept
 * as it was sent, until a person has decided about it.
 *
 * <p>It is a document and no event: what somebody decides not to apply has not happened, and its
 * words need not stay for ever. They passed the same check for personal data as every text of an
 * event.
 */
public interface KeptItem {
  /** Derived from its command's, so that a retry finds it. */
  String id();

  /** How far it has come. */
  State state();

  /** What kind of deed it is. */
  Deed deed();

  /** Whether somebody has a role in which such a thing is done. */
  boolean admits(Caller caller);

  /** Whose it is: the thing's that it is about, or the sender's where that is not known. */
  Owner owner();

  /** Who did it. */
  Actor sender();

  /** Whether somebody did it herself. */
  default boolean sentBy(Caller caller) {
    return sender().id().equals(caller.account()) && sender().district().equals(caller.district());
  }

  /** The id of the command, under which it is applied. */
  String commandId();

  /** Tells a retry from another item under its key. */
  String digest();

  /** When it arrived. */
  Instant receivedAt();

  /** Why it was not taken: the last part of the problem's type. */
  String reason();

  /** The same in words. */
  String zh();

  /** The same in words. */
  String en();

  /** What a person decided. */
  @Nullable Resolution resolution();

  /** How far one has come. */
  enum State {
    /** 待处理. */
    OPEN,
    /** Somebody is applying it; if that broke off, it can be applied once more. */
    APPLYING,
    /** 已补入. */
    APPLIED,
    /** 已放弃. */
    DISCARDED
  }

  /**
   * What somebody decided.
   *
   * @param by who, opaque
   * @param at when
   * @param reason why it is not applied
   * @param commandId of her request, so that its retry is answered alike
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Resolution(String by, Instant at, @Nullable String reason, @JsonIgnore String commandId) {}
}
