package org.shouwang.kit.offline;

import static org.shouwang.kit.domain.Rejection.require;

import org.shouwang.kit.access.Caller;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.kit.domain.Rejection;

/**
 * Of those who may decide about an offline item, who may apply it (补入): what is {@link
 * Deed#PERSONAL}, its sender alone, and only in the standing that she had; what tells a fact, not
 * the people of the enterprise that it is about, unless it came from among them.
 *
 * @param personal why nobody applies what is another's to do
 * @param ownEnterprise why nobody applies what others told about her own enterprise
 */
public record Appliers(Rejection personal, Rejection ownEnterprise) {

  /**
   * Demands that somebody may apply an item.
   *
   * @param owner whose the thing is by now
   * @throws Rejected she may not
   */
  public void demand(KeptItem item, Owner owner, Caller caller) {
    switch (item.deed()) {
      case PERSONAL ->
          require(caller.actor().standsAs(item.sender()) && item.admits(caller), personal);
      case TELLING -> {
        String own = caller.enterprise();
        require(
            item.sentBy(caller)
                || own == null
                || !own.equals(owner.enterprise())
                || own.equals(item.sender().enterprise()),
            ownEnterprise);
      }
    }
  }
}
