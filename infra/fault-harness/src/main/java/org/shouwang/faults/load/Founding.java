package org.shouwang.faults.load;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.shouwang.faults.load.Client.Answer;
import org.shouwang.faults.load.Client.Caller;
import org.shouwang.faults.load.World.District;
import org.shouwang.faults.load.World.Member;
import org.shouwang.faults.run.Fleet;
import org.shouwang.faults.run.Instance;
import org.shouwang.faults.run.Poll;
import org.shouwang.faults.run.Service;
import tools.jackson.databind.JsonNode;

/** Founds both districts over HTTP, before anything is struck. */
public final class Founding {
  private static final String API = "/api/v1";
  private static final int MEMBERS = 3;
  private static final int PATIENCE_SECONDS = 60;

  private final Fleet fleet;
  private final Client client;
  private final Issuer issuer;
  private final AtomicInteger step = new AtomicInteger();

  public Founding(Fleet fleet, History history, Issuer issuer) {
    this.fleet = fleet;
    this.client = new Client(fleet, history, 0, new AtomicLong());
    this.issuer = issuer;
  }

  /** Founds everything and returns when all services know it. */
  public World found() {
    World world =
        new World(district("371102"), district("230109"), caller("acc-operator", "OPERATOR"));
    people(world, world.home(), MEMBERS);
    people(world, world.foreign(), 2);
    awaitKnown(world);
    awaitStaff(world);
    inspect(world.home());
    return world;
  }

  private District district(String code) {
    return new District(
        code, caller("acc-officer-" + code, "OFFICER,BUREAU_LEADER", "district", code));
  }

  private Caller caller(String account, String roles, String... claims) {
    return new Caller(account, issuer.token(account, roles, claims));
  }

  private void people(World world, District district, int members) {
    Caller officer = district.officer();
    district.found(
        post(
            Service.MEMBERSHIP,
            officer,
            "/cooperatives",
            Map.of("name", "故障验证互助社", "kind", "AREA", "fictitious", true)));
    for (int i = 0; i < members; i++) {
      String enterprise =
          post(
              Service.MEMBERSHIP,
              officer,
              "/enterprises",
              Map.of("name", "故障验证企业" + i, "industry", "C39", "fictitious", true));
      String membership =
          post(
              Service.MEMBERSHIP,
              officer,
              "/memberships",
              Map.of("cooperativeId", district.cooperative(), "enterpriseId", enterprise));
      post(Service.MEMBERSHIP, officer, "/memberships/" + membership + "/approval", Map.of());
      String person = person(world, district, enterprise);
      String account = "acc-safety-" + district.code() + "-" + i;
      district.join(
          new Member(
              enterprise,
              person,
              caller(
                  account,
                  "SAFETY_MANAGER",
                  "district",
                  district.code(),
                  "cooperative",
                  district.cooperative(),
                  "enterprise",
                  enterprise,
                  "person",
                  person)));
    }
  }

  /** Registers somebody whose name and phone are markers. */
  private String person(World world, District district, String enterprise) {
    int n = step.get();
    String name = "滕甲" + (char) ('一' + n * 7) + (char) ('丁' + n * 11);
    String phone = "199%04d%04d".formatted(7_000 + n, 1_234 + n * 37);
    world.mark(name, phone);
    return post(
        Service.MEMBERSHIP,
        district.officer(),
        "/people",
        Map.of(
            "name", name,
            "phone", phone,
            "position", "SAFETY_MANAGER",
            "employment", "OWN",
            "enterpriseId", enterprise));
  }

  /** A visit to the first member by the others' people. */
  private void inspect(District district) {
    List<Member> members = district.members();
    String campaign =
        post(
            Service.INSPECTION,
            district.officer(),
            "/campaigns",
            Map.of(
                "cooperativeId", district.cooperative(),
                "title", "联合检查",
                "plannedFor", java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString(),
                "enterprises", List.of(members.getFirst().enterprise())));
    district.visits(
        post(
            Service.INSPECTION,
            district.officer(),
            "/visits",
            Map.of(
                "campaignId",
                campaign,
                "enterpriseId",
                members.getFirst().enterprise(),
                "team",
                members.subList(1, members.size()).stream()
                    .map(one -> Map.of("personId", one.person(), "expert", false))
                    .toList())));
  }

  private String post(Service service, Caller caller, String path, Map<String, ?> body) {
    String key = "found-" + step.incrementAndGet();
    Answer answer = client.post(service, caller, key, API + path, body);
    if (!answer.ok()) {
      throw new IllegalStateException("founding failed at " + path + ": " + answer);
    }
    return answer.id();
  }

  /** Until every view of every service has read all there is. */
  private void awaitKnown(World world) {
    for (District district : List.of(world.home(), world.foreign())) {
      Poll.until(
          "the scoreboard knows the founding",
          PATIENCE_SECONDS,
          () ->
              fleet.of(Service.REPORTING).stream()
                  .anyMatch(instance -> members(instance, district) == district.members().size()));
    }
    Poll.until(
        "all views have read the founding",
        PATIENCE_SECONDS,
        () -> fleet.all().stream().allMatch(instance -> caughtUp(client, instance, world)));
  }

  /** Until everybody has a training file, without which nobody attends anything. */
  private void awaitStaff(World world) {
    for (District district : List.of(world.home(), world.foreign())) {
      for (Member member : district.members()) {
        Poll.until(
            "the training file of " + member.person(),
            PATIENCE_SECONDS,
            () ->
                client
                    .get(
                        fleet.of(Service.TRAINING).getFirst(),
                        district.officer(),
                        API + "/training/staff?enterprise=" + member.enterprise())
                    .filter(Answer::ok)
                    .map(answer -> answer.body().path("items").size() == 1)
                    .orElse(false));
      }
    }
  }

  private int members(Instance instance, District district) {
    return client
        .get(
            instance,
            district.officer(),
            API + "/reports/cooperatives/" + district.cooperative() + "/scoreboard")
        .map(answer -> answer.body().at("/counters/members").asInt(-1))
        .orElse(-1);
  }

  /** Whether no view of an instance has anything left to read. */
  static boolean caughtUp(Client client, Instance instance, World world) {
    if (!instance.service().hasViews()) {
      return true;
    }
    return client
        .get(instance, world.operator(), API + "/operations/projections")
        .filter(Answer::ok)
        .map(
            answer -> {
              for (JsonNode view : answer.body()) {
                if (view.path("lag").asInt(1) != 0 || !view.path("trouble").isNull()) {
                  return false;
                }
              }
              return true;
            })
        .orElse(false);
  }
}
