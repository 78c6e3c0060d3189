package org.shouwang.kit.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Role.Level;
import org.shouwang.kit.command.OwnerGuard;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Whether a thing is the caller's to see, under the policy of the current route. Another tenant's
 * thing does not exist for the caller: 404.
 */
public final class Tenancy {
  private static final String ROUTE = Tenancy.class.getName() + ".route";
  private static final String CONSULTED = Tenancy.class.getName() + ".consulted";

  private final Supplier<Townships> townships;
  private final Unaffiliated unaffiliated;

  Tenancy(Supplier<Townships> townships, Unaffiliated unaffiliated) {
    this.townships = townships;
    this.unaffiliated = unaffiliated;
  }

  /** Whether the caller sees a thing of this owner; where it lies, {@link Townships} knows. */
  public boolean visible(Caller caller, Owner owner) {
    boolean asked = acting(caller).stream().anyMatch(role -> role.level() == Level.TOWNSHIP);
    return visible(caller, owner, asked ? townships.get().of(owner).orElse(null) : null);
  }

  /** The same where the thing's township is at hand: township officers see their own only. */
  public boolean visible(Caller caller, Owner owner, @Nullable String township) {
    consulted();
    Access route = route();
    boolean cooperativeWide = route != null && route.tenant() == Tenant.OF_COOPERATIVE;
    return TenantRules.visible(
        caller, acting(caller, route), owner, township, cooperativeWide, unaffiliated);
  }

  /**
   * Lets the request go on only if the caller sees a thing of this owner.
   *
   * @throws ProblemException 404, as if it did not exist
   */
  public void require(Caller caller, Owner owner) {
    require(visible(caller, owner));
  }

  /** The same where the thing's township is at hand. */
  public void require(Caller caller, Owner owner, @Nullable String township) {
    require(visible(caller, owner, township));
  }

  /**
   * Lets the request go on only if the handler itself knows the caller to be entitled, for example
   * as a member of the visiting team, which is never from the visited enterprise.
   *
   * @throws ProblemException 404, as if it did not exist
   */
  public void require(boolean entitled) {
    consulted();
    if (!entitled) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
  }

  /**
   * Fails where the route promised to ask for the owner and did not. Called before a command takes
   * effect and after each handler.
   */
  public void demandConsulted() {
    Access route = route();
    if (route != null && route.tenant().ofOwner() && !hasConsulted()) {
      throw new IllegalStateException(
          "A route with tenant " + route.tenant() + " has not asked Tenancy; nothing is answered");
    }
  }

  /**
   * What a command's aggregate is asked on a route whose handler leaves the question to the log: an
   * owner out of the caller's reach looks like an aggregate that does not exist. Open where the
   * route promises nothing or has asked already.
   */
  public OwnerGuard guard(Caller caller) {
    Access route = route();
    if (route == null || !route.tenant().ofOwner() || hasConsulted()) {
      return OwnerGuard.OPEN;
    }
    return each(caller);
  }

  /**
   * The same for a request that carries many commands: each is asked for its own aggregate, however
   * many were asked for before.
   */
  public OwnerGuard each(Caller caller) {
    return new OwnerGuard() {
      @Override
      public void require(Owner owner) {
        Tenancy.this.require(caller, owner);
      }

      @Override
      public void absent() {
        Tenancy.this.require(false);
      }
    };
  }

  static void enter(RequestAttributes request, Access route) {
    request.setAttribute(ROUTE, route, RequestAttributes.SCOPE_REQUEST);
  }

  private static void consulted() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(CONSULTED, true, RequestAttributes.SCOPE_REQUEST);
    }
  }

  private static boolean hasConsulted() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    return request != null
        && request.getAttribute(CONSULTED, RequestAttributes.SCOPE_REQUEST) != null;
  }

  private static @Nullable Access route() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    return request == null
        ? null
        : (Access) request.getAttribute(ROUTE, RequestAttributes.SCOPE_REQUEST);
  }

  /** A caller with several roles acts here in those that the current route admits. */
  static Set<Role> acting(Caller caller) {
    return acting(caller, route());
  }

  private static Set<Role> acting(Caller caller, @Nullable Access route) {
    if (route == null || route.anyRole() || caller.roles().isEmpty()) {
      return caller.roles();
    }
    Set<Role> acting = EnumSet.copyOf(caller.roles());
    acting.retainAll(Set.of(route.roles()));
    return acting;
  }
}
