package org.shouwang.membership.domain.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Command;

/** What can be asked about a person. */
public sealed interface PersonCommand extends Command {

  /**
   * 登记: registers a person; her name and phone are in the vault already, under the same id.
   *
   * @param district where she works, or which she oversees
   * @param enterpriseOpen fact: the enterprise, if one is named, is not closed
   */
  record RegisterPerson(
      String target,
      Actor by,
      Instant at,
      String district,
      Position position,
      @Nullable Employment employment,
      @Nullable String enterpriseId,
      boolean enterpriseOpen)
      implements PersonCommand {}

  /** 离职: she left. */
  record RecordDeparture(String target, Actor by, Instant at, @Nullable String reason)
      implements PersonCommand {}

  /** 删除信息 (个人信息保护法 art. 47): records that her key in the vault is destroyed. */
  record ErasePerson(String target, Actor by, Instant at) implements PersonCommand {}
}
