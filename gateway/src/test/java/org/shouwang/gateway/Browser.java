package org.shouwang.gateway;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keeps cookies, follows redirects of one site, fills in forms. */
final class Browser {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final URI site;

  Browser(String site) {
    this.site = URI.create(site);
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(site.resolve(path)));
  }

  HttpResponse<String> post(String path, String body, Map<String, String> headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(site.resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return send(request);
  }

  HttpResponse<String> follow(String path) throws Exception {
    return follow(get(path));
  }

  HttpResponse<String> follow(HttpResponse<String> response) throws Exception {
    HttpResponse<String> at = response;
    for (int i = 0; i < 10 && at.statusCode() / 100 == 3; i++) {
      URI next = at.uri().resolve(at.headers().firstValue("Location").orElseThrow());
      if (!next.getAuthority().equals(site.getAuthority())) {
        throw new AssertionError("led away to " + next);
      }
      at = send(HttpRequest.newBuilder(next).header("Accept", "text/html,*/*"));
    }
    return at;
  }

  /** Reads the page for its hidden token, posts the form and follows where that leads. */
  HttpResponse<String> submit(String path, Map<String, String> fields) throws Exception {
    Matcher csrf = CSRF.matcher(get(path).body());
    Map<String, String> all = new LinkedHashMap<>(fields);
    if (csrf.find()) {
      all.put("_csrf", csrf.group(1));
    }
    String form =
        all.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return follow(
        send(
            HttpRequest.newBuilder(site.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    if (!cookies.isEmpty()) {
      request.setHeader(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    HttpResponse<String> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    for (String set : response.headers().allValues("Set-Cookie")) {
      String[] pair = set.split(";")[0].split("=", 2);
      if (pair[1].isEmpty()) {
        cookies.remove(pair[0]);
      } else {
        cookies.put(pair[0], pair[1]);
      }
    }
    return response;
  }

  String cookie(String name) {
    return cookies.get(name);
  }

  void put(String name, String value) {
    cookies.put(name, value);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
