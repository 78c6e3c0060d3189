package org.shouwang.kit.access;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/**
 * Checks, between a handler's end and the first byte of its answer, that the handler asked for the
 * tenant where its route says so.
 */
final class GuardedHandlerAdapter extends RequestMappingHandlerAdapter {
  private final Tenancy tenancy;

  GuardedHandlerAdapter(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  @Override
  protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod handler) {
    return new ServletInvocableHandlerMethod(handler) {
      @Override
      public @Nullable Object invokeForRequest(
          NativeWebRequest request, @Nullable ModelAndViewContainer container, Object... arguments)
          throws Exception {
        Object answer = super.invokeForRequest(request, container, arguments);
        tenancy.demandConsulted();
        return answer;
      }
    };
  }
}
