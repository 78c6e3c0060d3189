package org.shouwang.hazard.write.publicreport;

import static org.shouwang.hazard.domain.publicreport.ReportRejection.DISTRICT_NOT_SERVED;
import static org.shouwang.hazard.write.publicreport.Sealed.fields;
import static org.shouwang.kit.domain.Rejection.require;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.catalogue.Catalogues;
import org.shouwang.hazard.catalogue.Placed;
import org.shouwang.hazard.domain.PolicyVersions;
import org.shouwang.hazard.domain.publicreport.PublicReport;
import org.shouwang.hazard.domain.publicreport.ReportCommand.ReceiveReport;
import org.shouwang.hazard.domain.publicreport.ReportPolicy;
import org.shouwang.hazard.known.Enterprises;
import org.shouwang.hazard.write.publicreport.ReporterAccess.Credentials;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.domain.Placing;
import org.shouwang.kit.web.Code;
import org.shouwang.kit.web.CommandCall;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 随手拍、举报: anybody reports, without a login. */
@RestController
@RequestMapping("/api/v1/public/reports")
class PublicIntakeController {
  private final Strangers strangers;
  private final ReporterAccess access;
  private final Sealed sealed;
  private final Reports reports;
  private final Enterprises enterprises;
  private final PolicyVersions<ReportPolicy> policies;
  private final Catalogues catalogues;

  PublicIntakeController(
      Strangers strangers,
      ReporterAccess access,
      Sealed sealed,
      Reports reports,
      Enterprises enterprises,
      PolicyVersions<ReportPolicy> policies,
      Catalogues catalogues) {
    this.strangers = strangers;
    this.access = access;
    this.sealed = sealed;
    this.reports = reports;
    this.enterprises = enterprises;
    this.policies = policies;
    this.catalogues = catalogues;
  }

  /**
   * How to reach the reporter; who leaves none is anonymous.
   *
   * @param by a telephone number, an address of mail, whatever she likes
   */
  record ContactBody(@Nullable @Size(max = 60) String name, @NotBlank @Size(max = 100) String by) {}

  /**
   * What is told.
   *
   * @param districtCode where it is (GB/T 2260): a reporter has no token that could tell
   * @param latitude WGS 84, degrees
   * @param longitude WGS 84, degrees
   * @param enterprise its name as the reporter knows it
   * @param enterpriseId its id, where she scanned one
   * @param dutyHolder whether finding such hazards is her own duty, which is not rewarded
   * @param signatories how many report together; the first one sends this and holds code and PIN
   * @param nonce what the client drew at random, so that nobody can work out the PIN later
   */
  record IntakeBody(
      @NotNull @Pattern(regexp = "\\d{6}") String districtCode,
      @NotNull @Code String category,
      @NotBlank @Size(max = 4000) String text,
      @Nullable @Size(max = 200) String place,
      @Nullable @DecimalMin("-90") @DecimalMax("90") Double latitude,
      @Nullable @DecimalMin("-180") @DecimalMax("180") Double longitude,
      @Nullable @Size(max = 200) String enterprise,
      @Nullable @Size(max = 40) String enterpriseId,
      @Nullable @Valid ContactBody contact,
      @Nullable Boolean dutyHolder,
      @Nullable @Min(1) @Max(50) Integer signatories,
      @Nullable @Size(min = 16, max = 64) String nonce) {}

  /**
   * What the reporter keeps.
   *
   * @param code the tracking code (查询码)
   * @param pin the PIN (密码), told here only
   * @param acceptanceDueAt until when somebody decides whether it is accepted
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Receipt(String code, String pin, Instant receivedAt, @Nullable Instant acceptanceDueAt) {}

  /** 举报. Text and contact go into the vault first, under the id that the command gives them. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Access(publicRoute = true)
  Receipt receive(
      Caller caller,
      HttpServletRequest request,
      CommandCall call,
      @Valid @RequestBody IntakeBody body) {
    strangers.pass(FloodGate.Kind.REPORT, caller, request);
    require(enterprises.anyIn(body.districtCode()), DISTRICT_NOT_SERVED);
    String id = call.newId("pr");
    Credentials credentials = access.of(call.commandId(), body.nonce(), body.text());
    if (!reports.answered(call.commandId())) {
      seal(id, body);
      access.keep(credentials, id);
    }
    Instant at = call.at();
    call.handle(
        new ReceiveReport(
            id,
            Strangers.in(body.districtCode()),
            at,
            body.districtCode(),
            body.category(),
            body.contact() != null,
            Boolean.TRUE.equals(body.dutyHolder()),
            Objects.requireNonNullElse(body.signatories(), 1),
            policies.at(at),
            Placed.by(catalogues, body.category(), Placing.NONE, at).listed()));
    PublicReport.Known received = reports.known(id);
    return new Receipt(
        credentials.code(),
        credentials.pin(),
        received.intake().receivedAt(),
        received.deadline() == null ? null : received.deadline().at());
  }

  private void seal(String id, IntakeBody body) {
    sealed.text(
        id,
        fields(
            "text", body.text(),
            "place", body.place(),
            "latitude", body.latitude(),
            "longitude", body.longitude(),
            "enterprise", body.enterprise(),
            "enterpriseId", body.enterpriseId()));
    if (body.contact() != null) {
      sealed.contact(id, body.contact().name(), body.contact().by());
    }
  }
}
