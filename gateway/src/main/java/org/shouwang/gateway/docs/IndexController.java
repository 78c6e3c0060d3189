package org.shouwang.gateway.docs;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouwang.gateway.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The first page: addresses worth a try, for a person or for a program. */
@Controller
class IndexController {

  @GetMapping("/")
  @ResponseBody
  Map<String, String> json(HttpServletRequest request) {
    return addresses(ProblemWriter.prefersEnglish(request));
  }

  @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> page(HttpServletRequest request) {
    boolean english = ProblemWriter.prefersEnglish(request);
    String lines =
        addresses(english).entrySet().stream()
            .map(
                address ->
                    "<li><a href=\"%s\"><code>%s</code></a> %s</li>"
                        .formatted(address.getKey(), address.getKey(), address.getValue()))
            .collect(Collectors.joining("\n"));
    String title = english ? "Shouwang · Work-safety mutual aid" : "守望 · 安全生产互助平台";
    String body =
        """
        <!doctype html>
        <html lang="%s">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>%s</title></head>
        <body><main><h1>%s</h1>
        <ul>
        %s
        </ul></main></body>
        </html>
        """
            .formatted(english ? "en" : "zh-CN", title, title, lines);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
        .body(body);
  }

  private static Map<String, String> addresses(boolean english) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("/session/login", english ? "Sign in" : "登录");
    all.put("/api/v1/session", english ? "Who is signed in" : "当前登录者");
    all.put("/login/password", english ? "Change password" : "修改密码");
    all.put("/api/v1/cooperatives", english ? "Cooperatives" : "互助社");
    all.put("/api/v1/enterprises", english ? "Enterprises" : "企业");
    all.put("/api/v1/hazards", english ? "Hazards" : "隐患");
    all.put("/api/v1/reports/districts/371102/overview", english ? "A district" : "全区总览");
    all.put("/v3/api-docs", english ? "The API (OpenAPI)" : "接口说明（OpenAPI）");
    all.put("/actuator/health", english ? "Health" : "运行状态");
    return all;
  }
}
