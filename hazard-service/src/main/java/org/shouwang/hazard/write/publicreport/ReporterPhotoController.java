package org.shouwang.hazard.write.publicreport;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.publicreport.PublicReport;
import org.shouwang.hazard.domain.publicreport.ReportCommand.AddPhoto;
import org.shouwang.hazard.domain.publicreport.ReportDecider;
import org.shouwang.hazard.evidence.Octets;
import org.shouwang.hazard.evidence.Photos;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.web.CommandCall;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * 补充照片: a reporter shows what she reported, with code and PIN in headers, for the body is a file.
 */
@RestController
@RequestMapping("/api/v1/public/reports")
class ReporterPhotoController {
  private static final String CODE = "Report-Code";
  private static final String PIN = "Report-Pin";

  private final Strangers strangers;
  private final ReporterAccess access;
  private final Sealed sealed;
  private final Reports reports;
  private final Photos photos;
  private final long largest;
  private final ReportDecider rules = new ReportDecider();

  ReporterPhotoController(
      Strangers strangers,
      ReporterAccess access,
      Sealed sealed,
      Reports reports,
      Photos photos,
      PublicReportProperties properties) {
    this.strangers = strangers;
    this.access = access;
    this.sealed = sealed;
    this.reports = reports;
    this.photos = photos;
    this.largest = properties.largestPhoto().toBytes();
  }

  /**
   * What she has shown so far.
   *
   * @param photos how many photos
   */
  record Shown(int photos) {}

  /** Takes one photo. It is made harmless and lies in the vault before it is recorded. */
  @PostMapping("/photos")
  @Access(publicRoute = true)
  Shown add(
      Caller caller,
      HttpServletRequest request,
      CommandCall call,
      @RequestHeader(name = CODE, required = false) @Nullable String code,
      @RequestHeader(name = PIN, required = false) @Nullable String pin,
      @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String type,
      @RequestBody(required = false) byte @Nullable [] sent) {
    strangers.pass(FloodGate.Kind.TRACKING, caller, request);
    if (!Octets.announced(type)) {
      throw new ProblemException(KitProblem.UNSUPPORTED_MEDIA_TYPE);
    }
    if (code == null || pin == null || sent == null) {
      throw new ProblemException(KitProblem.BAD_REQUEST);
    }
    if (sent.length > largest) {
      throw new ProblemException(KitProblem.BODY_TOO_LARGE);
    }
    String id = access.open(code, pin);
    PublicReport.Known report = reports.known(id);
    AddPhoto command =
        new AddPhoto(id, Strangers.in(report.intake().district()), call.at(), call.newId("ph"));
    if (!reports.answered(call.commandId())) {
      rules.decide(report, command); // before anything is decoded
      sealed.photo(id, command.photoId(), photos.harmless(sent));
    }
    call.handle(command);
    return new Shown(reports.known(id).vault().photos().size());
  }
}
