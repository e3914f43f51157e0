import { useSuspenseQuery } from '@tanstack/react-query';
import { FormattedList, FormattedMessage, useIntl } from 'react-intl';
import { PersonName } from '../../../app/parts/person-name.tsx';
import { dayWords } from '../../../app/meetings/use-meeting-times.ts';
import classes from '../me.module.css';
import { ownRecordQuery } from '../me.queries.ts';

/** What Rollcall holds of the reader. */
export const OwnRecord = () => {
  const intl = useIntl();
  const { data: own } = useSuspenseQuery(ownRecordQuery());
  const offices = own.offices.map(({ role }) => intl.formatMessage({ id: `office.${role}` }));
  return (
    <div className={classes.body}>
      <dl className={classes.facts}>
        <div>
          <dt>
            <FormattedMessage id="people.name" />
          </dt>
          <dd>
            <PersonName person={own} />
          </dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="person.email" />
          </dt>
          <dd>{own.email ?? <FormattedMessage id="person.unknown" />}</dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="nav.branch" />
          </dt>
          <dd>{own.branchName ?? <FormattedMessage id="account.no-branch" />}</dd>
        </div>
        {offices.length > 0 && (
          <div>
            <dt>
              <FormattedMessage id="account.offices" />
            </dt>
            <dd>
              <FormattedList type="conjunction" value={offices} />
            </dd>
          </div>
        )}
        {own.memberships.map((membership) => (
          <div key={membership.id}>
            <dt>
              <FormattedMessage id="account.membership" />
            </dt>
            <dd>
              <span className={classes.block}>{membership.branchName}</span>
              <FormattedMessage
                id="person.membership"
                values={{
                  from: dayWords(intl, membership.startsOn),
                  to: membership.endsOn ? dayWords(intl, membership.endsOn) : '',
                  ended: membership.endsOn ? 'yes' : 'no',
                  reason: membership.endReason ?? 'none',
                }}
              />
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes.muted}>
        <FormattedMessage id="account.record.hint" />
      </p>
    </div>
  );
};
