package org.shouwang.hazard.write.publicreport;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.shouwang.hazard.domain.PolicyVersions;
import org.shouwang.hazard.domain.publicreport.ReportPolicy;
import org.shouwang.hazard.domain.reward.RewardScheme;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Reports of the public on this installation.
 *
 * @param policies how long their treatment may take: every version ever in force
 * @param rewards the schemes by which they are rewarded
 * @param flood how many requests without a login are taken
 * @param largestPhoto the largest photo that a reporter may send
 */
@ConfigurationProperties("shouwang.public-reports")
record PublicReportProperties(
    List<ReportPolicy> policies, List<LocalSchemes> rewards, Flood flood, DataSize largestPhoto) {

  /**
   * The schemes of an area.
   *
   * @param districts what the area's district codes (GB/T 2260) begin with; empty for everywhere
   * @param schemes every version ever in force there
   */
  record LocalSchemes(String districts, List<RewardScheme> schemes) {}

  /**
   * What one address may send to one instance.
   *
   * @param reports reports
   * @param tracking whatever needs a tracking code and PIN
   * @param addresses how many addresses are counted at most; who is forgotten begins anew
   */
  record Flood(List<Limit> reports, List<Limit> tracking, int addresses) {}

  /** So many within such a time. */
  record Limit(int requests, Duration within) {}

  /** The schemes of a district: those of the smallest area that has some. */
  PolicyVersions<RewardScheme> schemesIn(String district) {
    return rewards.stream()
        .filter(local -> district.startsWith(local.districts()))
        .max(Comparator.comparingInt(local -> local.districts().length()))
        .map(local -> new PolicyVersions<>(local.schemes()))
        .orElseThrow(() -> new IllegalStateException("no scheme of rewards for " + district));
  }
}
