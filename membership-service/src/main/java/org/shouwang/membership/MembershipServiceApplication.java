package org.shouwang.membership;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Cooperatives, enterprises, people and accounts; and the issuer of everybody's tokens. */
@SpringBootApplication
public class MembershipServiceApplication {

  public static void main(String[] args) {
    SpringApplication.run(MembershipServiceApplication.class, args);
  }
}
