package org.shouwang.membership.read;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A document with its id, as lists and single answers show it.
 *
 * @param <S> its state
 */
public record Row<S>(String id, @JsonUnwrapped S state) {}
