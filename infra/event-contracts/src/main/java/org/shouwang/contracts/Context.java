package org.shouwang.contracts;

import java.util.Locale;
import org.shouwang.contracts.hazard.HazardContract;
import org.shouwang.contracts.inspection.InspectionContract;
import org.shouwang.contracts.membership.MembershipContract;
import org.shouwang.contracts.training.TrainingContract;

/** A bounded context that publishes events (限界上下文), with its sealed family of them. */
public enum Context {
  MEMBERSHIP(MembershipContract.class),
  INSPECTION(InspectionContract.class),
  HAZARD(HazardContract.class),
  TRAINING(TrainingContract.class);

  private final Class<? extends ContractEvent> family;

  Context(Class<? extends ContractEvent> family) {
    this.family = family;
  }

  /** The sealed interface that permits exactly this context's events. */
  public Class<? extends ContractEvent> family() {
    return family;
  }

  /** The context as wire types, schemas and folders spell it, for example {@code hazard}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The topic's name behind the installation's prefix, for example {@code hazard.events}. */
  public String topicSuffix() {
    return wireName() + ".events";
  }
}
