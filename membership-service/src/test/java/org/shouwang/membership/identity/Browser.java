package org.shouwang.membership.identity;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps cookies and fills in forms, but follows no redirect by itself. */
final class Browser {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final Map<String, String> cookies = new LinkedHashMap<>();

  HttpResponse<String> get(URI uri) throws Exception {
    return send(HttpRequest.newBuilder(uri).header("Accept", "text/html"));
  }

  /** Reads the page for its hidden token, then posts the form. */
  HttpResponse<String> submit(URI page, Map<String, String> fields) throws Exception {
    Matcher csrf = CSRF.matcher(get(page).body());
    Map<String, String> all = new LinkedHashMap<>(fields);
    if (csrf.find()) {
      all.put("_csrf", csrf.group(1));
    }
    return send(
        HttpRequest.newBuilder(page)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(Issuer.form(all))));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          String.join(
              "; ",
              cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).toList()));
    }
    HttpResponse<String> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    for (String set : response.headers().allValues("Set-Cookie")) {
      String[] pair = set.split(";")[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    return response;
  }

  static String location(HttpResponse<?> response) {
    return response.headers().firstValue("Location").orElseThrow();
  }
}
