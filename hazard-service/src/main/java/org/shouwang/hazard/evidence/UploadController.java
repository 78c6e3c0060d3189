package org.shouwang.hazard.evidence;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.CITY_SYSTEM;
import static org.shouwang.kit.access.Role.COOP_LEAD;
import static org.shouwang.kit.access.Role.COOP_SAFETY_OFFICER;
import static org.shouwang.kit.access.Role.EMPLOYEE;
import static org.shouwang.kit.access.Role.EXPERT;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.PRINCIPAL;
import static org.shouwang.kit.access.Role.SAFETY_MANAGER;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.EvidenceKind;
import org.shouwang.hazard.domain.EvidencePolicy;
import org.shouwang.hazard.domain.PolicyVersions;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.web.CommandCall;
import org.shouwang.kit.web.PathId;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Uploads that survive a broken connection (断点续传), after the manner of tus 1.0: begin, ask where it
 * stands, send on from there, complete.
 */
@RestController
@RequestMapping("/api/v1/evidence/uploads")
class UploadController {
  private static final String OFFSET = "Upload-Offset";
  private static final String LENGTH = "Upload-Length";

  private final Uploads uploads;
  private final EvidenceIntake intake;
  private final EvidenceProperties properties;
  private final PolicyVersions<EvidencePolicy> policies;
  private final Tenancy tenancy;
  private final Clock clock;

  UploadController(
      Uploads uploads,
      EvidenceIntake intake,
      EvidenceProperties properties,
      PolicyVersions<EvidencePolicy> policies,
      Tenancy tenancy,
      Clock clock) {
    this.uploads = uploads;
    this.intake = intake;
    this.properties = properties;
    this.policies = policies;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /**
   * What is to come.
   *
   * @param bytes how many
   * @param sha256 their SHA-256, hexadecimal
   */
  record Announcement(
      @NotNull @Min(1) Integer bytes, @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}

  /** Where an upload stands. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Standing(String id, int bytes, int offset, @Nullable String evidence, Instant lapsesAt) {
    static Standing of(Upload upload) {
      return new Standing(
          upload.id(), upload.length(), upload.offset(), upload.evidence(), upload.lapsesAt());
    }
  }

  /**
   * What an upload became.
   *
   * @param sha256 names it from now on: in a command's {@code evidence} and to download it
   * @param capturedAt when it was taken, as its metadata said
   * @param lapsesAt when it is deleted unless a step refers to it; absent once one does
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Piece(
      String sha256,
      EvidenceKind kind,
      String mediaType,
      int bytes,
      @Nullable Instant capturedAt,
      @Nullable Instant lapsesAt) {
    static Piece of(Entry entry, Caller caller) {
      return new Piece(
          entry.sha256(),
          entry.kind(),
          entry.mediaType(),
          entry.bytes(),
          entry.sentBy(Holder.of(caller)).map(Holder.Sent::capturedAt).orElse(null),
          entry.lapsesAt());
    }
  }

  /** Begins an upload. */
  @PostMapping
  @Access(
      roles = {
        EMPLOYEE,
        SAFETY_MANAGER,
        PRINCIPAL,
        COOP_SAFETY_OFFICER,
        COOP_LEAD,
        EXPERT,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER,
        CITY_SYSTEM
      },
      tenant = Tenant.OF_CALLER)
  ResponseEntity<Standing> begin(
      Caller caller, CommandCall call, @Valid @RequestBody Announcement body) {
    if (body.bytes() > properties.largestUpload().toBytes()) {
      throw ProblemException.invalid("/bytes", "文件过大。", "The file is too large.");
    }
    Instant now = clock.instant();
    Upload upload =
        uploads.begin(
            new Upload(
                call.newId("upl"),
                Holder.of(caller),
                body.bytes(),
                body.sha256(),
                0,
                List.of(),
                null,
                policies.at(now).lapsesAt(now)));
    return ResponseEntity.created(URI.create("/api/v1/evidence/uploads/" + upload.id()))
        .header(OFFSET, Integer.toString(upload.offset()))
        .body(Standing.of(upload));
  }

  /** Where it stands; asked by HEAD, only the headers. */
  @GetMapping("/{id}")
  @Access(
      roles = {
        EMPLOYEE,
        SAFETY_MANAGER,
        PRINCIPAL,
        COOP_SAFETY_OFFICER,
        COOP_LEAD,
        EXPERT,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER,
        CITY_SYSTEM
      },
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<Standing> standing(@PathId("upl") String id, Caller caller) {
    Upload upload = own(id, caller);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(OFFSET, Integer.toString(upload.offset()))
        .header(LENGTH, Integer.toString(upload.length()))
        .body(Standing.of(upload));
  }

  /** Sends the bytes that come at an offset; where it stands elsewhere nothing is taken. */
  @PatchMapping("/{id}")
  @Access(
      roles = {
        EMPLOYEE,
        SAFETY_MANAGER,
        PRINCIPAL,
        COOP_SAFETY_OFFICER,
        COOP_LEAD,
        EXPERT,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER,
        CITY_SYSTEM
      },
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<Void> append(
      @PathId("upl") String id,
      Caller caller,
      @RequestHeader(name = OFFSET, required = false) @Nullable Integer offset,
      @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String type,
      @RequestBody(required = false) byte @Nullable [] part) {
    Upload upload = own(id, caller); // whose it is comes before what is wrong with the request
    if (!Octets.announced(type)) {
      throw new ProblemException(KitProblem.UNSUPPORTED_MEDIA_TYPE);
    }
    if (offset == null) {
      throw new ProblemException(KitProblem.BAD_REQUEST);
    }
    byte[] bytes = part == null ? new byte[0] : part;
    if (bytes.length > properties.largestChunk().toBytes()) {
      throw new ProblemException(KitProblem.BODY_TOO_LARGE);
    }
    Upload next = uploads.append(upload, offset, bytes);
    return ResponseEntity.noContent().header(OFFSET, Integer.toString(next.offset())).build();
  }

  /** Makes evidence of what was sent. */
  @PostMapping("/{id}/completion")
  @Access(
      roles = {
        EMPLOYEE,
        SAFETY_MANAGER,
        PRINCIPAL,
        COOP_SAFETY_OFFICER,
        COOP_LEAD,
        EXPERT,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER,
        CITY_SYSTEM
      },
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<Piece> complete(@PathId("upl") String id, Caller caller, CommandCall call) {
    return ResponseEntity.ok(Piece.of(intake.complete(own(id, caller)), caller));
  }

  /** An upload is its sender's alone until a step refers to it. */
  private Upload own(String id, Caller caller) {
    Upload upload = uploads.of(id, caller);
    tenancy.require(upload.by().is(caller));
    return upload;
  }
}
