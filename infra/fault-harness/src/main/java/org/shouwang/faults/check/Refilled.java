package org.shouwang.faults.check;

import java.util.ArrayList;
import java.util.List;
import org.shouwang.faults.load.Operator;
import org.shouwang.faults.run.Fleet;
import org.shouwang.faults.run.Instance;
import org.shouwang.faults.run.Poll;
import org.shouwang.faults.run.Service;
import tools.jackson.databind.JsonNode;

/**
 * Has every view of every service filled anew, and the product compare it with the one that went
 * through the faults: also those views that no fold of the harness's own knows. A view that was
 * doubled or lost something has another content than one that just read the topics.
 */
public final class Refilled {
  private static final int PATIENCE_SECONDS = 60;

  private final Fleet fleet;
  private final Operator operator;

  public Refilled(Fleet fleet, Operator operator) {
    this.fleet = fleet;
    this.operator = operator;
  }

  private record Job(Instance instance, String view, String id) {}

  /** Each view that is not what it would be. */
  public List<Violation> check() {
    List<Violation> violations = new ArrayList<>();
    for (Job job : asked()) {
      try {
        JsonNode end = operator.awaitEnd(job.instance(), job.view(), job.id(), PATIENCE_SECONDS);
        if (!Operator.live(end)) {
          violations.add(
              new Violation(
                  4,
                  job.view() + " of " + job.instance(),
                  "is not what filling it anew gives: " + end));
        }
      } catch (Poll.TooLongException e) {
        violations.add(
            new Violation(4, job.view() + " of " + job.instance(), "is not filled anew: " + e));
      }
    }
    return violations;
  }

  private List<Job> asked() {
    List<Job> jobs = new ArrayList<>();
    for (Service service : Service.values()) {
      if (service.hasViews()) {
        Instance instance = fleet.of(service).getFirst();
        for (String view : operator.views(instance)) {
          jobs.add(new Job(instance, view, operator.rebuild(instance, view)));
        }
      }
    }
    return jobs;
  }
}
