package org.shouwang.faults.inside;

/**
 * One call of the product's code that is replaced by a call of ours.
 *
 * @param in the class that calls, by its internal name
 * @param method of that class
 * @param owner of the method that it calls, by its internal name
 * @param call the name of that method
 * @param by the class with the static method that is called instead: the same arguments, behind the
 *     object that was called
 * @param with the name of that static method
 */
record Swap(String in, String method, String owner, String call, Class<?> by, String with) {
  private static final String KIT = "org/shouwang/kit/";

  /** Within the kit, whose package goes without saying. */
  static Swap kit(String in, String method, String owner, String call, Class<?> by, String with) {
    return new Swap(KIT + in, method, owner.contains("/") ? full(owner) : owner, call, by, with);
  }

  private static String full(String owner) {
    return owner.startsWith("org/") || owner.startsWith("com/") ? owner : KIT + owner;
  }

  boolean sameCall(Swap other) {
    return in.equals(other.in) && method.equals(other.method) && call.equals(other.call);
  }
}
