import type { PersonDetail } from '@rollcall/contract/people';
import { Tag } from '@rollcall/ui/tag';
import type { ReactNode } from 'react';
import { FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import { dayWords } from '../../../app/meetings/use-meeting-times.ts';
import { InvitePerson } from './invite-person.tsx';
import classes from './person.module.css';

const Fact = ({ label, children }: { label: ReactNode; children: ReactNode }) => (
  <div className={classes.fact}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

/** How to reach a person, how often the person came, and the history of memberships. */
export const PersonRecord = ({ person }: { person: PersonDetail }) => {
  const intl = useIntl();
  const nothing = <FormattedMessage id="person.unknown" />;
  return (
    <>
      <dl className={classes.facts}>
        <Fact label={<FormattedMessage id="people.standing" />}>
          <Tag tone={person.standing === 'member' ? 'green' : undefined}>
            <FormattedMessage id={`person.standing.${person.standing}`} />
          </Tag>
        </Fact>
        <Fact label={<FormattedMessage id="person.phone" />}>
          {person.phone ? <a href={`tel:${person.phone.replace(/[^\d+]/g, '')}`}>{person.phone}</a> : nothing}
        </Fact>
        <Fact label={<FormattedMessage id="person.email" />}>
          {person.email ? <a href={`mailto:${person.email}`}>{person.email}</a> : nothing}
        </Fact>
        <Fact label={<FormattedMessage id="people.came" />}>
          <FormattedNumber value={person.timesCame} />
        </Fact>
        <Fact label={<FormattedMessage id="people.last-came" />}>
          {person.lastCameOn ? dayWords(intl, person.lastCameOn) : <FormattedMessage id="person.never" />}
        </Fact>
        <Fact label={<FormattedMessage id="person.account" />}>
          <FormattedMessage id={person.hasAccount ? 'person.account.yes' : 'person.account.no'} />
        </Fact>
      </dl>
      <InvitePerson key={person.id} person={person} />
      <h3 className={classes.heading}>
        <FormattedMessage id="person.memberships" />
      </h3>
      {person.memberships.length === 0 ? (
        <p className={classes.none}>
          <FormattedMessage id="person.memberships.none" />
        </p>
      ) : (
        <ol className={classes.history}>
          {person.memberships.map((membership) => (
            <li key={membership.id}>
              <strong>{membership.branchName}</strong>
              <small>
                <FormattedMessage
                  id="person.membership"
                  values={{
                    from: dayWords(intl, membership.startsOn),
                    to: membership.endsOn ? dayWords(intl, membership.endsOn) : '',
                    ended: membership.endsOn ? 'yes' : 'no',
                    reason: membership.endReason ?? 'none',
                  }}
                />
              </small>
            </li>
          ))}
        </ol>
      )}
    </>
  );
};
