package org.shouwang.training.history;

import org.shouwang.kit.command.OwnLog;
import org.shouwang.training.domain.Drill;
import org.shouwang.training.domain.DrillDecider;
import org.shouwang.training.domain.Session;
import org.shouwang.training.domain.SessionDecider;
import org.shouwang.training.domain.TrainingFile;
import org.shouwang.training.domain.TrainingFileDecider;
import org.shouwang.training.publish.DrillContractMapping;
import org.shouwang.training.publish.SessionContractMapping;
import org.shouwang.training.publish.TrainingFileContractMapping;
import org.springframework.stereotype.Component;

/** The sessions, drills and training files of this service's own log as they stand right now. */
@Component
public class Histories {
  private final OwnLog log;

  Histories(OwnLog log) {
    this.log = log;
  }

  /** A session as it stands. */
  public Session session(String id) {
    return log.state(id, new SessionDecider(), new SessionContractMapping());
  }

  /** A drill as it stands. */
  public Drill drill(String id) {
    return log.state(id, new DrillDecider(), new DrillContractMapping());
  }

  /** A person's training file as it stands. */
  public TrainingFile fileOf(String person) {
    return log.state(
        TrainingFile.idOf(person), new TrainingFileDecider(), new TrainingFileContractMapping());
  }

  /** Whether a command was answered already. */
  public boolean answered(String commandId) {
    return log.answered(commandId);
  }
}
