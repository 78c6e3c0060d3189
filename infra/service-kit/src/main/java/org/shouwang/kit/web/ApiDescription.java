package org.shouwang.kit.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Role;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/** What the kit's arguments and annotations mean, in the OpenAPI description of each route. */
final class ApiDescription implements OperationCustomizer, OpenApiCustomizer {
  private static final String TOKEN = "token";
  private static final String PROBLEM = "Problem";

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    boolean readsBody = operation.getRequestBody() != null;
    for (MethodParameter parameter : handler.getMethodParameters()) {
      describe(operation, parameter);
    }
    if (handler.hasMethodAnnotation(ReadsView.class)) {
      query(operation, "after", new StringSchema(), "Wait for what a command's answer named.");
    }
    Access access = handler.getMethodAnnotation(Access.class);
    if (access != null && !access.publicRoute()) {
      operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
      operation.setDescription(
          Objects.requireNonNullElse(operation.getDescription(), "") + whoMay(access));
    }
    operation.getResponses().addApiResponse("default", problem(readsBody));
    return operation;
  }

  @Override
  public void customise(OpenAPI description) {
    description
        .getComponents()
        .addSecuritySchemes(
            TOKEN,
            new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT"))
        .addSchemas(
            PROBLEM,
            new Schema<>()
                .type("object")
                .description("RFC 9457, with texts in zh-CN and en")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("reason", new StringSchema())
                .addProperty("traceId", new StringSchema()));
  }

  private static void describe(Operation operation, MethodParameter parameter) {
    if (parameter.getParameterType() == CommandCall.class) {
      header(
          operation,
          "Idempotency-Key",
          true,
          "Chosen by the caller; the same key again has the first outcome.");
      header(
          operation,
          "If-Match",
          parameter.hasMethodAnnotation(RequiresIfMatch.class),
          "The version that the caller acts on, as an ETag.");
    } else if (parameter.getParameterType() == Paging.class) {
      query(operation, "limit", new IntegerSchema(), "At most " + Paging.LARGEST + '.');
      query(operation, "cursor", new StringSchema(), "The page before's next.");
    }
    PathId id = parameter.getParameterAnnotation(PathId.class);
    if (id != null) {
      operation.addParametersItem(
          new Parameter()
              .in("path")
              .name(parameter.getParameterName())
              .required(true)
              .example(id.value() + '-' + "0".repeat(26))
              .schema(new StringSchema()));
    }
  }

  private static void header(
      Operation operation, String name, boolean required, String description) {
    operation.addParametersItem(
        new Parameter()
            .in("header")
            .name(name)
            .required(required)
            .description(description)
            .schema(new StringSchema()));
  }

  private static void query(
      Operation operation, String name, Schema<?> schema, String description) {
    operation.addParametersItem(
        new Parameter().in("query").name(name).description(description).schema(schema));
  }

  private static String whoMay(Access access) {
    return access.anyRole()
        ? "For everybody with an account."
        : Arrays.stream(access.roles())
            .map(Role::name)
            .collect(Collectors.joining(", ", "For ", "."));
  }

  private static ApiResponse problem(boolean readsBody) {
    return new ApiResponse()
        .description(readsBody ? "A problem; 422 names the members" : "A problem")
        .content(
            new Content()
                .addMediaType(
                    "application/problem+json",
                    new MediaType().schema(new Schema<>().$ref(PROBLEM))));
  }
}
