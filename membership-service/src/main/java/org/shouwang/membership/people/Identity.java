package org.shouwang.membership.people;

import org.jspecify.annotations.Nullable;

/**
 * Who a person is.
 *
 * @param name as she writes it
 * @param phone her number, if she gave one
 */
public record Identity(String name, @Nullable String phone) {

  /** The number as most may see it, {@code 138****1234}. */
  public @Nullable String maskedPhone() {
    if (phone == null) {
      return null;
    }
    int shown = Math.min(4, phone.length() / 4);
    int head = Math.min(3, shown);
    return phone.substring(0, head) + "****" + phone.substring(phone.length() - shown);
  }

  /** Says nothing about her: identities end up in logs by way of text. */
  @Override
  public String toString() {
    return "Identity[withheld]";
  }
}
