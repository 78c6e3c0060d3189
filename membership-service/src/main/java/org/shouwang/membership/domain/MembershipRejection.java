package org.shouwang.membership.domain;

import org.shouwang.kit.domain.Rejected;
import org.shouwang.kit.domain.Rejection;

/** Why the membership context refuses a command. */
public enum MembershipRejection implements Rejection {
  OUT_OF_ORDER(Kind.REFUSED, "发生时间早于上一步。", "It would have happened before the previous step."),

  NO_SUCH_COOPERATIVE(Kind.NOT_FOUND, "没有这个合作社。", "There is no such cooperative."),
  ALREADY_PROPOSED(Kind.REFUSED, "该合作社已拟建。", "This cooperative was proposed already."),
  STAGE_OUT_OF_ORDER(
      Kind.REFUSED,
      "合作社须依次拟建、试点、评估、推广。",
      "A cooperative is proposed, piloted, evaluated and rolled out, in this order."),
  COOPERATIVE_DISSOLVED(Kind.REFUSED, "该合作社已解散。", "This cooperative was dissolved."),
  LEAD_NOT_ACTIVE_MEMBER(
      Kind.REFUSED, "龙头企业须为该合作社的在册社员。", "The lead must be an active member of the cooperative."),
  LEAD_PERSON_NOT_OF_ENTERPRISE(
      Kind.REFUSED, "负责人须为龙头企业在职人员。", "The person in charge must work for the lead enterprise."),
  TERM_OVER_BEFORE_START(
      Kind.INVALID, "任期截止日不得早于任命日。", "The term must not end before the day of appointment."),

  NO_SUCH_ENTERPRISE(Kind.NOT_FOUND, "没有这家企业。", "There is no such enterprise."),
  CREDIT_CODE_INVALID(
      Kind.INVALID,
      "统一社会信用代码不正确，请核对（GB 32100-2015）。",
      "This is no unified social credit code (GB 32100-2015); check it."),
  CREDIT_CODE_TAKEN(
      Kind.REFUSED,
      "本区已有企业使用该统一社会信用代码。",
      "Another enterprise of this district has this credit code."),
  ENTERPRISE_CLOSED(Kind.REFUSED, "该企业已注销。", "This enterprise is closed."),

  NO_SUCH_MEMBERSHIP(Kind.NOT_FOUND, "没有这项社员关系。", "There is no such membership."),
  ALREADY_APPLIED(Kind.REFUSED, "该企业已提出入社申请。", "This enterprise has applied already."),
  ALREADY_MEMBER(Kind.REFUSED, "该企业已是社员。", "This enterprise is a member already."),
  EXPELLED_BEFORE(
      Kind.REFUSED, "该企业已被除名，不能再次申请。", "This enterprise was expelled and may not apply again."),
  NO_APPLICATION(Kind.REFUSED, "没有待审批的入社申请。", "No application waits for a decision."),
  NOT_ACTIVE(Kind.REFUSED, "该社员不在册。", "This membership is not active."),
  NOT_SUSPENDED(Kind.REFUSED, "该社员未被暂停。", "This membership is not suspended."),
  NOT_A_MEMBER(Kind.REFUSED, "该企业不是社员。", "This enterprise is not a member."),

  NO_SUCH_PERSON(Kind.NOT_FOUND, "没有这个人员。", "There is no such person."),
  PERSON_ALREADY_REGISTERED(Kind.REFUSED, "该人员已登记。", "This person is registered already."),
  POSITION_NEEDS_ENTERPRISE(
      Kind.INVALID, "企业人员须注明所在企业。", "A person of an enterprise needs the enterprise."),
  POSITION_WITHOUT_ENTERPRISE(
      Kind.INVALID,
      "专家和监管人员不得注明企业或用工形式。",
      "Experts and officers have neither an enterprise nor a form of employment."),
  PERSON_LEFT(Kind.REFUSED, "该人员已离职。", "This person has left."),
  PERSON_ERASED(Kind.REFUSED, "该人员信息已删除。", "This person's data were erased."),

  NO_SUCH_ACCOUNT(Kind.NOT_FOUND, "没有这个账号。", "There is no such account."),
  ACCOUNT_ALREADY_OPENED(Kind.REFUSED, "该账号已开通。", "This account was opened already."),
  ACCOUNT_DISABLED(Kind.REFUSED, "该账号已停用。", "This account is disabled."),
  ROLES_MISSING(Kind.INVALID, "须至少指定一个角色。", "An account needs at least one role."),
  ROLES_OF_TWO_SIDES(
      Kind.INVALID,
      "监管、社员、专家等角色不得并存于同一账号。",
      "Officers', members' and experts' roles do not go together in one account."),
  ROLE_NEEDS_DISTRICT(Kind.INVALID, "该角色须注明区县。", "This role needs a district."),
  ROLE_NEEDS_TOWNSHIP(Kind.INVALID, "该角色须注明镇街。", "This role needs a township."),
  ROLE_NEEDS_COOPERATIVE(Kind.INVALID, "该角色须注明合作社。", "This role needs a cooperative."),
  ROLE_NEEDS_ENTERPRISE(Kind.INVALID, "该角色须注明企业。", "This role needs an enterprise."),
  TENANT_WITHOUT_ROLE(
      Kind.INVALID,
      "所注明的镇街、合作社或企业与角色不符。",
      "A township, cooperative or enterprise was named that none of the roles acts for."),
  NOT_YOURS_TO_OPEN(Kind.REFUSED, "您不能开通该类账号。", "Accounts with these roles are not yours to open."),
  PERSON_OF_ANOTHER_ENTERPRISE(
      Kind.REFUSED, "该人员不属于所注明的企业。", "This person does not work for that enterprise."),
  PERSON_NOT_AN_OFFICER(Kind.REFUSED, "该人员不是监管人员。", "This person is not an officer."),
  LOGIN_NAME_TAKEN(Kind.REFUSED, "该登录名已被使用。", "This login name is taken."),
  LOGIN_NAME_INVALID(
      Kind.INVALID,
      "登录名应为 2 至 64 个字母、数字或 . _ @ -。",
      "A login name takes 2 to 64 letters, digits and . _ @ -."),

  NO_SUCH_EXPERT(Kind.NOT_FOUND, "没有这项专家聘任。", "There is no such engagement of an expert."),
  ALREADY_ENGAGED(Kind.REFUSED, "该合作社已聘任此专家。", "The cooperative has engaged this expert already."),
  NOT_ENGAGED(Kind.REFUSED, "该专家已解聘。", "This expert was released."),
  PERSON_NOT_AN_EXPERT(Kind.REFUSED, "该人员不是专家。", "This person is not an expert."),

  MEETING_ALREADY_RECORDED(Kind.REFUSED, "该会议已记录。", "This meeting was recorded already."),
  PARTICIPANT_REPEATED(Kind.INVALID, "参会企业重复。", "An enterprise is named twice."),
  PARTICIPANT_NOT_A_MEMBER(
      Kind.REFUSED, "参会企业须为在册社员。", "Who takes part must be an active member of the cooperative."),
  ATTENDANCE_TOO_LOW(
      Kind.INVALID, "参会人数少于参会企业数。", "Fewer people were there than enterprises that took part.");

  private final Words words;

  MembershipRejection(Kind kind, String zh, String en) {
    this.words = new Words(kind, zh, en);
  }

  /**
   * Refuses for this reason unless the rule holds.
   *
   * @throws Rejected it does not
   */
  public void unless(boolean rule) {
    if (!rule) {
      throw new Rejected(this);
    }
  }

  @Override
  public String context() {
    return "membership";
  }

  @Override
  public Words words() {
    return words;
  }
}
