package org.shouwang.demo.play;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.demo.client.Body;

/** Major hazards (重大隐患): governed by a plan, accepted by an expert and an officer. */
final class MajorTales {
  private final Showcase showcase;

  MajorTales(Showcase showcase) {
    this.showcase = showcase;
  }

  List<Runnable> all() {
    return List.of(this::major, this::planReturned, this::regraded);
  }

  private void major() {
    Tale tale =
        showcase
            .reported(Kind.MAJOR, "e02", "电-11", "爆炸危险场所使用普通电气设备")
            .then("officer", "confirmation", Showcase.major("电-11"))
            .then("e02-safety", "interim-controls", "measures", "断电挂牌，清空可燃物")
            .then("officer", "suspension", Body.of("extent", "PARTIAL").with("reason", "重大隐患未消除"))
            .then("leader", "listing", Body.of("level", "DISTRICT").with("reason", "治理难度大、影响面广"))
            .shown(
                "expert-1",
                "prescription",
                Body.of("diagnosis", "照明与开关均非防爆型").with("prescription", "更换防爆电器并密封穿线管"))
            .then("officer", "assignment", "measure", "TIME_LIMITED")
            .then("e02-principal", "governance-plan", plan("消除爆炸危险场所的非防爆电气设备"))
            .then("officer", "governance-plan-approval", "remark", "按方案实施")
            .shown("e02-safety", "rectification", Body.of("measures", "已全部更换为防爆电器"))
            .then("e02-principal", "resumption-request", "remark", "治理完成，申请复产")
            .then("expert-1", "acceptance", "remark", "治理到位")
            .then("officer", "acceptance", "remark", "同意销号")
            .then("officer", "resumption", "remark", "同意复产")
            .then("leader", "delisting", "reason", "验收合格");
    showcase.shows(Kind.MAJOR, tale);
  }

  private void planReturned() {
    Tale tale =
        showcase
            .reported(Kind.PLAN_RETURNED, "e03", "电-18", "喷漆间静电接地失效")
            .then("officer", "confirmation", Showcase.major("电-18"))
            .then("officer", "assignment", "measure", "TIME_LIMITED")
            .then("e03-principal", "governance-plan", plan("修复接地"))
            .then("officer", "governance-plan-return", "reason", "未说明治理期间如何停喷")
            .then("e03-principal", "governance-plan", plan("停喷后重做静电接地并检测"));
    showcase.shows(Kind.PLAN_RETURNED, governed(tale, "e03"));
  }

  private void regraded() {
    Tale tale =
        showcase
            .reported(Kind.REGRADED, "e04", "电-19", "粉尘车间照明开关积尘")
            .assigned()
            .then(
                "expert-2",
                "regrading",
                Body.of("grade", "MAJOR")
                    .with("criterion", Showcase.criterion("电-19"))
                    .with("reason", "积尘厚度已达爆炸危险场所判定标准"))
            .then("e04-safety", "interim-controls", "measures", "停机清扫，断电挂牌")
            .then("e04-principal", "governance-plan", plan("更换防爆开关并建立清扫制度"));
    showcase.shows(Kind.REGRADED, governed(tale, "e04"));
  }

  /** Its plan is approved, carried out, and accepted by both. */
  private static Tale governed(Tale tale, String enterprise) {
    return tale.then("officer", "governance-plan-approval", "remark", "按方案实施")
        .shown(enterprise + "-safety", "rectification", Body.of("measures", "已按方案治理完成"))
        .then("expert-1", "acceptance", "remark", "治理到位")
        .then("officer", "acceptance", "remark", "同意销号");
  }

  /** The six contents (治理方案). */
  static Body plan(String goal) {
    return Body.of("goal", goal)
        .with("method", "停电更换，逐点验收")
        .with("resources", "企业自筹12万元，器材已订购")
        .with("organisation", "主要负责人负总责，安全部牵头，车间实施")
        .with("finishOn", LocalDate.of(2026, 8, 31))
        .with("safety", "治理期间局部停产并设警戒，应急预案已修订")
        .with("inPlace", Showcase.GOVERNANCE);
  }
}
