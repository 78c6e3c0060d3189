package org.shouwang.demo.client;

/** The platform refused what the story asked of it. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;

  RefusedException(String request, int status, String type, String detail) {
    super("%s was answered %d %s".formatted(request, status, detail).strip());
    this.status = status;
    this.type = type;
  }

  /**
   * Whether it may be granted once a service has heard of what another one recorded: something is
   * not there yet, or not known to be so. Another command's key stays another command's.
   */
  boolean mayPass() {
    return (status == 404 || status == 409 || status == 422)
        && !type.endsWith(":command-key-reused");
  }
}
