package org.shouwang.hazard.evidence;

import static org.shouwang.kit.access.Role.AUDITOR;
import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.COOP_LEAD;
import static org.shouwang.kit.access.Role.COOP_SAFETY_OFFICER;
import static org.shouwang.kit.access.Role.EMPLOYEE;
import static org.shouwang.kit.access.Role.EXPERT;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.PRINCIPAL;
import static org.shouwang.kit.access.Role.SAFETY_MANAGER;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import java.time.Duration;
import java.util.regex.Pattern;
import org.shouwang.hazard.domain.EvidenceKind;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Photos and documents to look at (证据). */
@RestController
@RequestMapping("/api/v1/evidence/{sha256}")
class EvidenceController {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final int SHOWN_OF_NAME = 12;

  private final Library library;
  private final Tenancy tenancy;

  EvidenceController(Library library, Tenancy tenancy) {
    this.library = library;
    this.tenancy = tenancy;
  }

  /** A piece of evidence, byte for byte as it is kept. */
  @GetMapping
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
        AUDITOR
      },
      tenant = Tenant.OF_COOPERATIVE)
  ResponseEntity<byte[]> one(@PathVariable String sha256, Caller caller, WebRequest request) {
    return answer(sha256, caller, request, false);
  }

  /** A photo, small. */
  @GetMapping("/thumbnail")
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
        AUDITOR
      },
      tenant = Tenant.OF_COOPERATIVE)
  ResponseEntity<byte[]> thumbnail(@PathVariable String sha256, Caller caller, WebRequest request) {
    return answer(sha256, caller, request, true);
  }

  /** Who may see it is asked each time; the bytes never change, so that a copy may be kept. */
  private ResponseEntity<byte[]> answer(
      String sha256, Caller caller, WebRequest request, boolean thumbnail) {
    Entry entry =
        DIGEST.matcher(sha256).matches() ? library.visible(sha256, caller).orElse(null) : null;
    tenancy.require(entry != null);
    if (entry == null || thumbnail && entry.kind() != EvidenceKind.PHOTO) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
    String tag = '"' + sha256 + (thumbnail ? "-t" : "") + '"';
    ResponseEntity.BodyBuilder ok =
        ResponseEntity.ok()
            .eTag(tag)
            .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate());
    if (request.checkNotModified(tag)) {
      return ResponseEntity.status(304).eTag(tag).build();
    }
    return ok.contentType(MediaType.parseMediaType(entry.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(entry))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(library.bytes(entry, thumbnail));
  }

  /** Photos may be shown in a page; documents are saved. */
  private static String disposition(Entry entry) {
    boolean photo = entry.kind() == EvidenceKind.PHOTO;
    String name = entry.sha256().substring(0, SHOWN_OF_NAME) + (photo ? ".jpg" : ".pdf");
    return (photo ? ContentDisposition.inline() : ContentDisposition.attachment())
        .filename(name)
        .build()
        .toString();
  }
}
