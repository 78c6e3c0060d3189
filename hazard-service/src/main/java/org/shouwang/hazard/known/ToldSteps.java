package org.shouwang.hazard.known;

import java.util.Optional;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.problem.ProblemException;

/**
 * How far this service's ledger has each hazard's story. It was told by the topic, so it knows of
 * steps that somebody took out of the log, or hid there.
 */
public interface ToldSteps {

  /**
   * What the ledger was told of a hazard; empty where nothing.
   *
   * @throws ProblemException 503 while it is filled for the first time
   */
  Optional<Told> of(String hazard);

  /**
   * What it was told.
   *
   * @param steps how many
   * @param owner whose the hazard is after them
   */
  record Told(long steps, Owner owner) {}
}
