package org.shouwang.kit.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.web.CommandCall;
import org.shouwang.kit.web.CommandResponse;
import org.shouwang.kit.web.Page;
import org.shouwang.kit.web.Paging;
import org.shouwang.kit.web.PathId;
import org.shouwang.kit.web.ReadsView;
import org.shouwang.kit.web.RequiresIfMatch;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping("/api/v1/lamps")
class LampController {
  static final Owner OWNER = new Owner("371102", "coop-1", "ent-1");

  private final Tenancy tenancy;

  LampController(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  enum Colour {
    RED,
    GREEN
  }

  record Part(@NotBlank String name, long watts) {}

  record LightBody(
      @NotBlank @Size(max = 20) String name,
      @NotNull Colour colour,
      boolean bright,
      List<@Valid Part> parts,
      LocalDate due,
      Instant occurredAt) {}

  record Light(String target, Actor by, Instant at) implements Command {}

  @PostMapping
  @Access(
      roles = {Role.SAFETY_MANAGER, Role.OFFICER, Role.AUDITOR},
      tenant = Tenant.OF_CALLER)
  ResponseEntity<CommandResponse> light(CommandCall call, @Valid @RequestBody LightBody body) {
    Light light = new Light(call.newId("lmp"), call.by(), call.at(body.occurredAt()));
    return call.create(light, "/api/v1/lamps");
  }

  @PostMapping("/wink")
  @Access(
      roles = {Role.SAFETY_MANAGER, Role.OFFICER},
      tenant = Tenant.OF_CALLER)
  ResponseEntity<CommandResponse> wink(
      CommandCall call, @Valid @RequestBody(required = false) LightBody body) {
    return call.create(new Light(call.newId("lmp"), call.by(), call.at()), "/api/v1/lamps");
  }

  @PostMapping("/{id}/dim")
  @RequiresIfMatch
  @Access(
      roles = {Role.SAFETY_MANAGER, Role.OFFICER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> dim(@PathId("lmp") String id, Caller caller, CommandCall call) {
    tenancy.require(caller, OWNER);
    return call.change(new Light(id, call.by(), call.at()));
  }

  @PostMapping("/{id}/forgetful")
  @Access(roles = Role.OFFICER, tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> forgetful(@PathId("lmp") String id, CommandCall call) {
    return call.create(new Light(id, call.by(), call.at()), "/api/v1/lamps");
  }

  @PostMapping("/{id}/guarded")
  @Access(
      roles = {Role.SAFETY_MANAGER, Role.OFFICER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> guarded(@PathId("lmp") String id, CommandCall call) {
    return call.change(new Light(id, call.by(), call.at()));
  }

  @PostMapping("/public")
  @Access(publicRoute = true)
  ResponseEntity<CommandResponse> anybody(CommandCall call) {
    return call.change(new Light(call.newId("lmp"), call.by(), call.at()));
  }

  @GetMapping("/{id}")
  @ReadsView("lamps")
  @Access(
      roles = {Role.SAFETY_MANAGER, Role.OFFICER, Role.AUDITOR},
      tenant = Tenant.OF_RESOURCE)
  Map<String, String> one(@PathId("lmp") String id, Caller caller) {
    tenancy.require(caller, OWNER);
    return Map.of("id", id, "secret", "of ent-1");
  }

  @GetMapping("/{id}/forgotten")
  @Access(roles = Role.OFFICER, tenant = Tenant.OF_RESOURCE)
  Map<String, String> forgotten(@PathId("lmp") String id) {
    return Map.of("secret", "of ent-1");
  }

  @GetMapping
  @Access(anyRole = true, tenant = Tenant.OF_CALLER)
  Page<Integer> list(Paging paging, @RequestParam(defaultValue = "0") int above) {
    int from = paging.position().map(Integer::parseInt).orElse(above) + 1;
    List<Integer> found = IntStream.rangeClosed(from, 120).limit(paging.probe()).boxed().toList();
    return paging.page(found, String::valueOf, Instant.parse("2026-07-01T08:00:00Z"));
  }

  @GetMapping(path = "/{id}/ticks", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Access(roles = Role.OFFICER, tenant = Tenant.OF_RESOURCE)
  SseEmitter ticks(@PathId("lmp") String id, Caller caller) throws IOException {
    tenancy.require(caller, OWNER);
    SseEmitter ticks = new SseEmitter(5_000L);
    ticks.send("tick");
    ticks.complete();
    return ticks;
  }

  @GetMapping("/{id}/slow")
  @Access(roles = Role.OFFICER, tenant = Tenant.OF_RESOURCE)
  Callable<Map<String, String>> slow(@PathId("lmp") String id, Caller caller, boolean fails) {
    tenancy.require(caller, OWNER);
    return () -> {
      if (fails) {
        throw new IllegalStateException("late and /etc/secret");
      }
      return Map.of("id", id);
    };
  }

  @GetMapping("/unguarded")
  String unguarded() {
    return "nobody may read this";
  }
}
