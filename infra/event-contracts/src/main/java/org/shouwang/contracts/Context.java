package org.shouwang.contracts;

import java.util.List;
import java.util.Locale;
import org.shouwang.contracts.hazard.HazardContract;
import org.shouwang.contracts.hazard.PublicReportContract;
import org.shouwang.contracts.hazard.RewardContract;
import org.shouwang.contracts.inspection.InspectionContract;
import org.shouwang.contracts.membership.MembershipContract;
import org.shouwang.contracts.training.TrainingContract;

/** A bounded context that publishes events (限界上下文), with its sealed families of them. */
public enum Context {
  MEMBERSHIP(MembershipContract.class),
  INSPECTION(InspectionContract.class),
  HAZARD(HazardContract.class, PublicReportContract.class, RewardContract.class),
  TRAINING(TrainingContract.class);

  private final List<Class<? extends ContractEvent>> families;

  @SafeVarargs
  Context(Class<? extends ContractEvent>... families) {
    this.families = List.of(families);
  }

  /** The sealed interfaces that together permit exactly this context's events. */
  public List<Class<? extends ContractEvent>> families() {
    return families;
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
