package org.shouwang.verifier;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Where in a bundle somebody edits what: its objects, commits, events and paths. */
final class BundleEdits {
  private BundleEdits() {}

  static void edit(Map<String, Object> in, String member, UnaryOperator<String> how) {
    in.compute(member, (name, text) -> how.apply(String.valueOf(text)));
  }

  static String flipped(String hex) {
    return (hex.charAt(0) == '0' ? '1' : '0') + hex.substring(1);
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Map<String, Object> in, String member) {
    return (Map<String, Object>) in.get(member);
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Map<String, Object> in, String member) {
    return (List<Object>) in.get(member);
  }

  static List<Object> commits(Map<String, Object> bundle) {
    return list(bundle, "commits");
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> commit(Map<String, Object> bundle, int index) {
    return (Map<String, Object>) commits(bundle).get(index);
  }

  static List<Object> events(Map<String, Object> bundle, int commit) {
    return list(commit(bundle, commit), "events");
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> event(Map<String, Object> bundle, int commit, int index) {
    return (Map<String, Object>) events(bundle, commit).get(index);
  }

  static List<Object> path(Map<String, Object> bundle, int commit) {
    return list(commit(bundle, commit), "path");
  }
}
