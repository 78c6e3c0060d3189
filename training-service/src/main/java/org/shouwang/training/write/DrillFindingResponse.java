package org.shouwang.training.write;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.web.CommandResponse;
import org.springframework.http.ResponseEntity;

/**
 * What a recorded finding answers: the drill's answer, and the finding's own id.
 *
 * @param id the drill
 * @param version its version now, also the ETag
 * @param after lets a read wait for this change
 * @param events the wire types of what happened
 * @param finding the finding
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DrillFindingResponse(
    String id, long version, @Nullable String after, List<String> events, String finding) {

  static ResponseEntity<DrillFindingResponse> of(
      ResponseEntity<CommandResponse> answer, String finding) {
    CommandResponse said = Objects.requireNonNull(answer.getBody());
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .body(
            new DrillFindingResponse(
                said.id(), said.version(), said.after(), said.events(), finding));
  }
}
