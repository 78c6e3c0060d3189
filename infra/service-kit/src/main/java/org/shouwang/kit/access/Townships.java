package org.shouwang.kit.access;

import java.util.Optional;
import java.util.Set;
import org.shouwang.kit.domain.Owner;

/**
 * In which township things lie (属地), as far as a service knows; a bean of it. A township officer
 * reaches only what is known to lie in hers, so a service without one keeps her out altogether.
 */
public interface Townships {
  /** Knows of nothing where it lies. */
  Townships UNKNOWN =
      new Townships() {
        @Override
        public Optional<String> of(Owner owner) {
          return Optional.empty();
        }

        @Override
        public Within within(String district, String township) {
          return new Within(Set.of(), Set.of());
        }
      };

  /** The township of an owner's enterprise, or of its cooperative where it names no enterprise. */
  Optional<String> of(Owner owner);

  /** What lies in a township. */
  Within within(String district, String township);

  /** Enterprises and cooperatives, by id. */
  record Within(Set<String> enterprises, Set<String> cooperatives) {
    public Within {
      enterprises = Set.copyOf(enterprises);
      cooperatives = Set.copyOf(cooperatives);
    }
  }
}
