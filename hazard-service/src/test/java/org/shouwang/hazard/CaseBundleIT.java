package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.shouwang.hazard.HazardCallers.COOP;
import static org.shouwang.hazard.HazardCallers.OTHER;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.hazard.evidence.MadePictures;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.log.LogForger;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.ServiceStack;
import org.shouwang.verifier.Main;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * Case bundles of the running service, as both verifiers see them, also after somebody edited the
 * store by hand.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CaseBundleIT {
  private static final ServiceStack STACK = ServiceStack.start();
  private static final Path IN_TYPESCRIPT = Path.of("../infra/case-verifier-ts/verify");
  private static final Path COMPILED = Path.of("../infra/case-verifier-ts/target/src/main.js");

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    STACK.register(registry);
    registry.add("shouwang.checkpoints.every", () -> "200ms");
  }

  @BeforeAll
  static void join() {
    HazardCallers.join(STACK);
  }

  @LocalServerPort int port;
  @Autowired MongoDatabase database;
  @Autowired CommitLog log;
  @TempDir Path folder;
  private HazardCallers callers;
  private String hazard;
  private Path keys;

  /** A hazard that went its whole way: seven events in five commits, others' between them. */
  @BeforeEach
  void aClosedHazard() throws IOException {
    callers = new HazardCallers(STACK, port);
    hazard = callers.reported("配电箱<b>无PE线</b> & \\\"裸露\\\" 😀");
    callers.post(callers.safetyOfficer(), hazard, "confirmation", "{\"grade\":\"GENERAL\"}");
    callers.reported();
    callers.post(callers.safetyOfficer(), hazard, "assignment", "{\"measure\":\"TIME_LIMITED\"}");
    callers.post(callers.responsible(), hazard, "rectification", "{\"measures\":\"已加装PE线\"}");
    callers.reported();
    callers.post(callers.peer(), hazard, "acceptance", "{}");
    keys = folder.resolve("keys.json");
    Files.writeString(
        keys,
        Api.at(port)
            .as(STACK.tokens().operator())
            .get("/api/v1/operations/log/checkpoint-keys")
            .text());
  }

  @Test
  void bothVerifiersTakeTheBundleOfTheRunningService() throws Exception {
    Api.Reply reply = issued();
    assertThat(reply.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"case-" + hazard + ".json\"");
    assertThat(verdicts(reply.text())).allMatch(lines -> lines.getLast().endsWith(": 7 events"));
    JsonNode bundle = reply.json();
    assertThat(bundle.get("commits")).hasSize(5);
    assertThat(bundle.at("/commits/4/events")).hasSize(3);
    assertThat(bundle.at("/commits/0/events/0/data").asString())
        .isEqualTo(timeline().at("/steps/0/facts").toString());
    assertThat(bundle.at("/report").asString())
        .contains(hazard, "隐患已上报", "Hazard reported", "已加装PE线", "配电箱&lt;b&gt;无PE线&lt;/b&gt;")
        .doesNotContain("<b>");
  }

  @Test
  void photosAndDocumentsComeWithTheBundleAndNoByteOfThemChangesUnnoticed() throws Exception {
    byte[] picture = MadePictures.jpeg(77, null);
    String photo = EvidenceCallers.kept(callers.responsible(), picture);
    String document = EvidenceCallers.kept(callers.responsible(), MadePictures.pdf());
    Api.Reply reported =
        callers
            .responsible()
            .post(
                "/api/v1/hazards",
                "{\"enterpriseId\":\"%s\",\"category\":\"ELECTRICAL\",\"description\":\"x\",\"evidence\":[\"%s\",\"%s\"]}"
                    .formatted(HazardCallers.OWN, photo, document));
    String shown = reported.json().get("id").asString();
    Api.Reply reply = signed(shown);
    assertThat(reply.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"case-" + shown + ".case\"");
    byte[] bundle = callers.officer().bytes(HazardCallers.route(shown, "case-bundle"));
    assertThat(reply.header("Content-Length")).isEqualTo(Integer.toString(bundle.length));
    assertThat(verdicts(bundle))
        .allMatch(lines -> lines.getLast().contains(": 2 events, 2 件证据"))
        .allMatch(lines -> lines.stream().anyMatch(line -> line.contains(photo)));
    byte[] flipped = bundle.clone();
    flipped[bundle.length - 2_000] ^= 1;
    assertThat(findings(flipped))
        .containsExactly("EVIDENCE_CHANGED commit=%d sequence=1".formatted(reportedIn(shown)));
    byte[] cut = Arrays.copyOf(bundle, bundle.length - 1);
    assertThat(findings(cut)).containsExactly("MALFORMED commit=- sequence=-");

    Document chunk = new Document("_id", photo + ":0");
    MongoCollection<Document> chunks = database.getCollection("evidence_chunks");
    Document kept = chunks.find(chunk).first();
    chunks.updateOne(chunk, Updates.set("data", new Binary(MadePictures.jpeg(78, null))));
    assertProblem(bundle(shown), 409, "hazard", "evidence-not-intact");
    chunks.replaceOne(chunk, kept);

    database.getCollection("evidence_files").deleteOne(Filters.eq("_id", photo));
    byte[] without = callers.officer().bytes(HazardCallers.route(shown, "case-bundle"));
    assertThat(verdicts(without))
        .allMatch(lines -> lines.getLast().contains(": 2 events, 1 件证据"))
        .allMatch(
            lines -> lines.stream().anyMatch(l -> l.contains(photo) && l.contains("no longer")));
  }

  private long reportedIn(String of) {
    return commits().find(Filters.eq("keys", of + ":0")).first().getLong("_id");
  }

  @Test
  void whatTheVerifiersFindInADamagedOneIsTheSame() throws Exception {
    String good = issued().text();
    assertThat(findings(good.replace("已加装PE线\\\"", "已加装\\\"")))
        .singleElement()
        .asString()
        .matches("EVENT_CHANGED commit=\\d+ sequence=3");
    String other = issued(callers.reported()).text();
    String head = "\"checkpoint\":";
    assertThat(
            findings(
                good.substring(0, good.indexOf(head))
                    + other.substring(other.indexOf(head), other.indexOf("\"commits\":"))
                    + good.substring(good.indexOf("\"commits\":"))))
        .first()
        .isEqualTo("MANIFEST_SIGNATURE_WRONG commit=- sequence=-");
  }

  @Test
  void noBundleIsIssuedOfAChangedLogAndTheOneThatWasStaysGood() throws Exception {
    String before = issued().text();
    long confirmed = number(1);
    long assigned = number(2);
    long closed = number(5);

    List<Document> good = stored();
    commits()
        .updateOne(
            Filters.eq("_id", confirmed),
            Updates.set("events.0.data", new Binary("{}".getBytes(StandardCharsets.UTF_8))));
    refusedAt(confirmed, "CONTENT_CHANGED");
    restore(good);

    commits().updateOne(Filters.eq("_id", closed), Updates.set("actor", "per-somebody-else"));
    refusedAt(closed, "CONTENT_CHANGED");
    restore(good);

    commits().deleteOne(Filters.eq("_id", confirmed));
    refused();
    restore(good);

    commits().deleteOne(Filters.eq("_id", closed));
    refused();
    restore(good);

    swap(confirmed, assigned);
    refused();
    restore(good);

    new LogForger(log, database).rewriteFrom(confirmed);
    refusedAt(confirmed, "NOT_AS_SIGNED");
    restore(good);

    assertThat(findings(before)).isEmpty();
    assertThat(findings(issued().text())).isEmpty();
  }

  @Test
  void noBundleIsIssuedWhereTheLastStepWasTakenOutFromAmongOthers() throws Exception {
    issued(callers.reported());
    issued();
    long closed = number(5);
    List<Document> good = stored();

    commits().deleteOne(Filters.eq("_id", closed));
    refusedAt(closed, "MISSING");
    restore(good);

    commits().updateOne(Filters.eq("_id", closed), Updates.set("keys", List.of("hz-none:0")));
    refusedAt(closed, "UNREADABLE");
    restore(good);

    long end = log.head();
    commits().updateOne(Filters.eq("_id", end), Updates.set("keys", List.of("hz-none:0")));
    refusedAt(end, "UNREADABLE");
    restore(good);
  }

  /** The steps before it, and their neighbours, are all as they were signed. */
  @Test
  void aStoryWhoseLastStepsWereTakenOutIsKnownToBeCutOff() throws Exception {
    issued(callers.reported());
    issued();
    await().atMost(Duration.ofSeconds(20)).until(() -> status().equals("CLOSED"));
    long closed = number(5);
    List<Document> good = stored();

    commits().deleteOne(Filters.eq("_id", closed));
    cutOffAt(closed, "MISSING", 4);
    assertThat(status()).isEqualTo("CLOSED");
    refusedAt(closed, "MISSING");
    restore(good);

    commits().updateOne(Filters.eq("_id", closed), Updates.set("keys", List.of("hz-none:0")));
    cutOffAt(closed, "UNREADABLE", 4);
    restore(good);

    good.stream()
        .filter(commit -> commit.getList("keys", String.class).getFirst().startsWith(hazard))
        .forEach(commit -> commits().deleteOne(Filters.eq("_id", commit.get("_id"))));
    assertThat(timeline().get("enterprise").asString()).isEqualTo(HazardCallers.OWN);
    assertThat(timeline().at("/verification/intact").asBoolean()).isFalse();
    restore(good);
    assertThat(timeline().at("/verification/intact").asBoolean()).isTrue();
  }

  private void cutOffAt(long commit, String kind, int steps) {
    JsonNode timeline = timeline();
    assertThat(timeline.get("steps")).hasSize(steps);
    assertThat(timeline.at("/verification/told").asInt()).isEqualTo(7);
    assertThat(timeline.at("/verification/intact").asBoolean()).isFalse();
    assertThat(timeline.at("/verification/fault/kind").asString()).isEqualTo(kind);
    assertThat(timeline.at("/verification/fault/number").asLong()).isEqualTo(commit);
    String last = timeline.at("/steps/" + (steps - 1) + "/recordedAt").asString();
    assertThat(reliable("state")).isFalse();
    assertThat(reliable("diff")).isFalse();
    assertThat(reliable("state?asOf=" + last)).as("more may have happened by then").isFalse();
    assertThat(reliable("state?commit=" + (commit - 1))).isTrue();
  }

  private boolean reliable(String question) {
    JsonNode answer = callers.officer().get(HazardCallers.route(hazard, question)).json();
    return answer.get("reliable").asBoolean();
  }

  private String status() {
    return callers.officer().get("/api/v1/hazards/" + hazard).json().path("status").asString();
  }

  @Test
  void aBundleIsNotToBeHadWhileNoTrustedCheckpointCoversItsLastCommit() throws Exception {
    issued();
    MongoCollection<Document> signed = database.getCollection("log_checkpoints");
    List<Document> good = signed.find().into(new ArrayList<>());
    signed.updateMany(new Document(), Updates.set("signature", new Binary(new byte[64])));
    Api.Reply reply = bundle(hazard);
    assertProblem(reply, 503, "hazard", "case-not-signed-yet");
    assertThat(reply.header("Retry-After")).isEqualTo("10");
    good.forEach(one -> signed.replaceOne(Filters.eq("_id", one.get("_id")), one));
    assertThat(issued().status()).isEqualTo(200);
  }

  @Test
  void anAuditorTakesItAndStrangersDoNot() {
    issued();
    assertThat(as(Role.AUDITOR, "371102").get(route()).status()).isEqualTo(200);
    assertThat(as(Role.AUDITOR, "230109").get(route()).status()).isEqualTo(404);
    assertThat(as(Role.PUBLIC, "371102").get(route()).status()).isEqualTo(403);
    String employee = STACK.tokens().member(OTHER, COOP, Role.EMPLOYEE);
    assertThat(Api.at(port).as(employee).get(route()).status()).isEqualTo(200);
    assertThat(Api.at(port).get(route()).status()).isEqualTo(401);
  }

  private Api as(Role role, String district) {
    return Api.at(port).as(STACK.tokens().of(role).district(district).sign());
  }

  private String route() {
    return HazardCallers.route(hazard, "case-bundle");
  }

  private Api.Reply bundle(String of) {
    return callers.officer().get(HazardCallers.route(of, "case-bundle"));
  }

  /** The bundle, as soon as its last commit is signed. */
  private Api.Reply issued() {
    return issued(hazard);
  }

  private Api.Reply issued(String of) {
    Api.Reply reply = signed(of);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply;
  }

  /** Its answer, as soon as that is no longer to wait for a signature. */
  private Api.Reply signed(String of) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> bundle(of), reply -> reply.status() != 503);
  }

  private void refusedAt(long commit, String kind) {
    JsonNode problem = refused();
    assertThat(problem.at("/texts/en").asString()).contains("at commit " + commit + " (" + kind);
  }

  private JsonNode refused() {
    return assertProblem(signed(hazard), 409, "hazard", "case-not-intact");
  }

  private JsonNode timeline() {
    return callers.officer().get(HazardCallers.route(hazard, "timeline")).json();
  }

  private MongoCollection<Document> commits() {
    return database.getCollection("commits");
  }

  private long number(int sequence) {
    return commits().find(Filters.eq("keys", hazard + ":" + sequence)).first().getLong("_id");
  }

  private List<Document> stored() {
    return commits().find().into(new ArrayList<>());
  }

  /** The service remembers for two seconds how the log ended. */
  private void restore(List<Document> good) {
    commits().deleteMany(new Document());
    commits().insertMany(good);
    await().atMost(Duration.ofSeconds(20)).until(() -> bundle(hazard).status() == 200);
  }

  private void swap(long one, long another) {
    Document first = commits().findOneAndDelete(Filters.eq("_id", one));
    Document second = commits().findOneAndDelete(Filters.eq("_id", another));
    commits().insertOne(first.append("_id", another));
    commits().insertOne(second.append("_id", one));
  }

  /** What both verifiers found, which must be the same. */
  private List<String> findings(String bundle) throws Exception {
    return findings(bundle.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> findings(byte[] bundle) throws Exception {
    List<List<String>> found =
        verdicts(bundle).stream()
            .map(
                lines ->
                    lines.stream()
                        .filter(line -> line.contains(" commit=") && line.contains(" sequence="))
                        .map(line -> line.split("  ")[0])
                        .toList())
            .toList();
    assertThat(found.getFirst()).isEqualTo(found.getLast());
    return found.getFirst();
  }

  /** What the verifier in Java says, and what the one in TypeScript says. */
  private List<List<String>> verdicts(String bundle) throws Exception {
    return verdicts(bundle.getBytes(StandardCharsets.UTF_8));
  }

  private List<List<String>> verdicts(byte[] bundle) throws Exception {
    Path file = Files.write(folder.resolve("bundle"), bundle);
    String[] arguments = {file.toString(), "--keys", keys.toString()};
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
    int code = Main.run(arguments, printed, printed);
    assumeTrue(Files.exists(COMPILED), "Node 20 or later is not installed");
    Process process =
        new ProcessBuilder(IN_TYPESCRIPT.toString(), arguments[0], arguments[1], arguments[2])
            .redirectErrorStream(true)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(told).isEqualTo(code);
    return List.of(out.toString(StandardCharsets.UTF_8).lines().toList(), told.lines().toList());
  }
}
