package org.shouwang.kit.command;

import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.DomainEvent;

/**
 * One type of aggregate of a service; each is a bean.
 *
 * @param name as the log records it, for ever
 * @param shell the Axon aggregate around the decider
 * @param commands the sealed interface of its commands
 * @param mapping between its events and their contracts
 */
public record AggregateType<C extends Command, E extends DomainEvent>(
    String name,
    Class<? extends AggregateShell<?, C, E>> shell,
    Class<C> commands,
    ContractMapping<E> mapping) {}
