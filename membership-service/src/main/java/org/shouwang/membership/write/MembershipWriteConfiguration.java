package org.shouwang.membership.write;

import org.shouwang.kit.command.AggregateType;
import org.shouwang.membership.domain.account.AccountCommand;
import org.shouwang.membership.domain.account.AccountEvent;
import org.shouwang.membership.domain.cooperative.CooperativeCommand;
import org.shouwang.membership.domain.cooperative.CooperativeEvent;
import org.shouwang.membership.domain.enterprise.EnterpriseCommand;
import org.shouwang.membership.domain.enterprise.EnterpriseEvent;
import org.shouwang.membership.domain.expert.EngagementCommand;
import org.shouwang.membership.domain.expert.EngagementEvent;
import org.shouwang.membership.domain.meeting.MeetingHeld;
import org.shouwang.membership.domain.meeting.RecordMeeting;
import org.shouwang.membership.domain.member.MembershipCommand;
import org.shouwang.membership.domain.member.MembershipEvent;
import org.shouwang.membership.domain.person.PersonCommand;
import org.shouwang.membership.domain.person.PersonEvent;
import org.shouwang.membership.publish.AccountContractMapping;
import org.shouwang.membership.publish.CooperativeContractMapping;
import org.shouwang.membership.publish.EngagementContractMapping;
import org.shouwang.membership.publish.EnterpriseContractMapping;
import org.shouwang.membership.publish.MeetingContractMapping;
import org.shouwang.membership.publish.MembershipContractMapping;
import org.shouwang.membership.publish.PersonContractMapping;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the aggregates of this service; their names are those of the log, for ever. */
@Configuration(proxyBeanMethods = false)
class MembershipWriteConfiguration {

  @Bean
  AggregateType<CooperativeCommand, CooperativeEvent> cooperative() {
    return new AggregateType<>(
        "cooperative",
        CooperativeAggregate.class,
        CooperativeCommand.class,
        new CooperativeContractMapping());
  }

  @Bean
  AggregateType<EnterpriseCommand, EnterpriseEvent> enterprise() {
    return new AggregateType<>(
        "enterprise",
        EnterpriseAggregate.class,
        EnterpriseCommand.class,
        new EnterpriseContractMapping());
  }

  @Bean
  AggregateType<MembershipCommand, MembershipEvent> membership() {
    return new AggregateType<>(
        "membership",
        MembershipAggregate.class,
        MembershipCommand.class,
        new MembershipContractMapping());
  }

  @Bean
  AggregateType<PersonCommand, PersonEvent> person() {
    return new AggregateType<>(
        "person", PersonAggregate.class, PersonCommand.class, new PersonContractMapping());
  }

  @Bean
  AggregateType<AccountCommand, AccountEvent> account() {
    return new AggregateType<>(
        "account", AccountAggregate.class, AccountCommand.class, new AccountContractMapping());
  }

  @Bean
  AggregateType<EngagementCommand, EngagementEvent> expert() {
    return new AggregateType<>(
        "expert",
        EngagementAggregate.class,
        EngagementCommand.class,
        new EngagementContractMapping());
  }

  @Bean
  AggregateType<RecordMeeting, MeetingHeld> meeting() {
    return new AggregateType<>(
        "meeting", MeetingAggregate.class, RecordMeeting.class, new MeetingContractMapping());
  }
}
