package org.shouwang.hazard.write.publicreport;

import static org.shouwang.hazard.domain.publicreport.ReportRejection.REPORTED_WITH_LOGIN;
import static org.shouwang.kit.domain.Rejection.require;

import jakarta.servlet.http.HttpServletRequest;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.kit.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Those who call without a login. */
@Component
class Strangers {
  private final FloodGate gate;

  Strangers(FloodGate gate) {
    this.gate = gate;
  }

  /**
   * Lets a request go on. Its address is the one that the trusted proxy names.
   *
   * @throws Rejected it carries a token: a command's id and actor would then tell who reports
   * @throws ProblemException 429: too many come from there
   */
  void pass(FloodGate.Kind kind, Caller caller, HttpServletRequest request) {
    require(caller.anonymous(), REPORTED_WITH_LOGIN);
    gate.pass(kind, request.getRemoteAddr());
  }

  /** A stranger as the actor of a command about something in a district. */
  static Actor in(String district) {
    return Caller.ANONYMOUS.actorIn(district);
  }
}
