package org.shouwang.hazard.read.timeline.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.HazardStatus;
import org.shouwang.hazard.read.timeline.Timeline;
import tools.jackson.databind.JsonNode;

/**
 * A hazard as it stood (某一时刻的状态).
 *
 * @param id the hazard
 * @param moment what was asked
 * @param steps how many of its steps had been taken
 * @param last the last one of them; absent before the report
 * @param state its state's name; UNREPORTED before the report
 * @param fields its whole state, flat; what is absent had no value
 * @param provisional whether the same question may be answered otherwise later, because more may
 *     still be recorded that belongs before the moment
 * @param reliable whether all that this answer is made of is as it was once recorded: it ends
 *     before the fault, if the log has one
 * @param verification of the hazard's whole history; names the position of a fault and what is
 *     wrong there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StateAt(
    String id,
    Moment moment,
    int steps,
    @Nullable StepRef last,
    HazardStatus state,
    Map<String, JsonNode> fields,
    boolean provisional,
    boolean reliable,
    Timeline.Verification verification) {}
