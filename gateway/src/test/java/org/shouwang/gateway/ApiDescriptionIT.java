package org.shouwang.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.gateway.PassingOnIT.assertProblem;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiDescriptionIT {

  @TempDir static Path home;
  static RunningGateway gateway;

  @BeforeAll
  static void start() {
    gateway =
        new RunningGateway(
            home.resolve("secrets"), "--shouwang.gateway.services.training=http://127.0.0.1:1");
    gateway.upstream.answers(
        Upstream.json(
            200,
            """
            {"openapi":"3.1.0","paths":{
              "/api/v1/hazards/{id}":{"get":{"operationId":"hazard","responses":{"200":{"content":
                {"application/json":{"schema":{"$ref":"#/components/schemas/Thing"}}}}}}},
              "/api/v1/operations/projections":{"get":{"operationId":"all"}},
              "/internal":{"get":{}}},
             "components":{"schemas":{"Thing":{"properties":{"parts":{"items":
                {"$ref":"#/components/schemas/Part"}}}},"Part":{"type":"string"}}}}"""));
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void mergesWhatIsPublicAndSaysWhatIsMissing() throws Exception {
    String all = get("/v3/api-docs");

    assertThat(JsonPath.<List<String>>read(all, "$.x-missing-services"))
        .containsExactly("training");
    assertThat(JsonPath.<java.util.Map<String, Object>>read(all, "$.paths"))
        .containsOnlyKeys(
            "/api/v1/hazards/{id}",
            "/api/v1/operations/membership/projections",
            "/api/v1/operations/inspection/projections",
            "/api/v1/operations/hazard/projections",
            "/api/v1/operations/reporting/projections");
    assertThat(
            JsonPath.<String>read(
                all,
                "$.paths['/api/v1/hazards/{id}'].get.responses['200'].content"
                    + "['application/json'].schema.$ref"))
        .isEqualTo("#/components/schemas/hazard.Thing");
    assertThat(
            JsonPath.<String>read(
                all, "$.components.schemas['hazard.Thing'].properties.parts.items.$ref"))
        .isEqualTo("#/components/schemas/hazard.Part");
    assertThat(get("/v3/api-docs/hazard")).contains("/internal");
  }

  @Test
  void keepsDescriptionsForAWhile() throws Exception {
    get("/v3/api-docs");
    int before = gateway.upstream.received().size();
    get("/v3/api-docs");
    assertThat(gateway.upstream.received()).hasSize(before);
  }

  @Test
  void refusesForAServiceThatIsDownOrUnknown() throws Exception {
    assertProblem(
        gateway.send(HttpRequest.newBuilder(gateway.at("/v3/api-docs/training"))),
        503,
        "service-unavailable");
    assertProblem(
        gateway.send(HttpRequest.newBuilder(gateway.at("/v3/api-docs/nothing"))), 404, "not-found");
  }

  @Test
  void listsAddressesForPeopleAndPrograms() throws Exception {
    assertThat(JsonPath.<String>read(get("/"), "$['/session/login']")).isEqualTo("登录");
    var page =
        gateway.send(
            HttpRequest.newBuilder(gateway.at("/"))
                .header("Accept", "text/html")
                .header("Accept-Language", "en"));
    assertThat(page.body()).contains("Sign in", "href=\"/session/login\"");
    assertThat(get("/api/v1/session")).contains("\"authenticated\":false");
    assertThat(get("/actuator/health/readiness")).contains("UP");
  }

  private static String get(String path) throws Exception {
    var answer = gateway.send(HttpRequest.newBuilder(gateway.at(path)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
