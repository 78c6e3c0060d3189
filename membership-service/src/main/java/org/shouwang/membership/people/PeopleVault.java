package org.shouwang.membership.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Keeps who people are, under the id that the log knows them by. Written before the commit that
 * registers a person, so that no registered person is ever without a name; what no commit refers to
 * is swept.
 */
public interface PeopleVault {

  /** Keeps an identity; the same person's again replaces it. */
  void keep(String personId, String district, Identity identity);

  /** Who they are; erased and unknown ones are absent. */
  Map<String, Identity> find(Collection<String> personIds);

  /** The people of a district with exactly this name. */
  List<String> named(String district, String name);

  /** Destroys a person's key, and with it everything about her. */
  void erase(String personId);
}
