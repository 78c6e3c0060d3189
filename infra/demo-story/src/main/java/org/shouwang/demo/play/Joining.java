package org.shouwang.demo.play;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.shouwang.demo.client.Answer;
import org.shouwang.demo.client.Body;
import org.shouwang.demo.plan.Enterprise;
import org.shouwang.demo.plan.Person;

/** An enterprise is registered, its principal applies, an officer approves; the first one leads. */
final class Joining {
  private final Scene scene;

  Joining(Scene scene) {
    this.scene = scene;
  }

  void join(Enterprise enterprise) {
    register(enterprise);
    Person principal = enterprise.principal();
    enters(principal, enterprise);
    account(
        principal,
        enterprise.key() + "-principal",
        List.of("PRINCIPAL"),
        Body.of("enterpriseId", scene.id(enterprise.key())),
        enterprise.registeredAt());
    becomeMember(enterprise);
    Together.each(
        enterprise.staff().subList(1, enterprise.staff().size()),
        person -> enters(person, enterprise));
    account(
        enterprise.safetyManager(),
        enterprise.key() + "-safety",
        List.of("SAFETY_MANAGER"),
        ofBoth(enterprise),
        enterprise.approvedAt());
  }

  /** 龙头任命: the leading enterprise gives the cooperative its head and its safety officer. */
  void lead(Enterprise enterprise) {
    Instant at = enterprise.approvedAt().plus(Duration.ofDays(1));
    LocalDate until = at.atOffset(ZoneOffset.ofHours(8)).toLocalDate().plusYears(2);
    scene.act(
        "leader",
        "lead",
        "/cooperatives/" + scene.cooperative() + "/lead",
        Body.of("enterpriseId", scene.id(enterprise.key()))
            .with("personId", scene.id(enterprise.principal().key()))
            .with("until", until)
            .with("occurredAt", at));
    scene.opened(
        "lead",
        account(enterprise.principal(), "lead", List.of("COOP_LEAD"), ofBoth(enterprise), at));
    scene.opened(
        "safety",
        account(
            enterprise.safetyManager(),
            "safety",
            List.of("COOP_SAFETY_OFFICER"),
            ofBoth(enterprise),
            at));
  }

  private void register(Enterprise enterprise) {
    scene.enters(
        enterprise.key(),
        scene.act(
            "officer",
            enterprise.key() + "/registration",
            "/enterprises",
            Body.of("name", enterprise.name())
                .with("creditCode", enterprise.creditCode())
                .with("township", scene.story().cooperative().township())
                .with("industry", enterprise.industry())
                .with("address", enterprise.address())
                .with("fictitious", true)
                .with("occurredAt", enterprise.registeredAt())));
  }

  private void becomeMember(Enterprise enterprise) {
    Answer applied =
        scene.act(
            enterprise.key() + "-principal",
            enterprise.key() + "/application",
            "/memberships",
            Body.of("cooperativeId", scene.cooperative())
                .with("enterpriseId", scene.id(enterprise.key()))
                .with("occurredAt", enterprise.appliedAt()));
    scene.enters(enterprise.key() + "/membership", applied);
    scene.act(
        "officer",
        enterprise.key() + "/approval",
        "/memberships/" + applied.id() + "/approval",
        Body.of("occurredAt", enterprise.approvedAt()));
  }

  private void enters(Person person, Enterprise enterprise) {
    scene.enters(
        person.key(),
        scene.act(
            "officer",
            person.key() + "/person",
            "/people",
            People.of(person, enterprise.registeredAt())
                .with("enterpriseId", scene.id(enterprise.key()))));
  }

  private Body ofBoth(Enterprise enterprise) {
    return Body.of("enterpriseId", scene.id(enterprise.key()))
        .with("cooperativeId", scene.cooperative());
  }

  private Answer account(Person person, String login, List<String> roles, Body tenant, Instant at) {
    return scene.act(
        "officer",
        login + "/account",
        "/accounts",
        tenant
            .with("personId", scene.id(person.key()))
            .with("loginName", scene.login(login))
            .with("roles", roles)
            .with("occurredAt", at));
  }
}
