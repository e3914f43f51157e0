import { Button } from '@mantine/core';
import type { Office } from '@rollcall/contract/branches';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Row } from '../../../app/parts/row.tsx';
import { useSession } from '../../../app/session/session.queries.ts';
import classes from '../administration.module.css';
import { useEndOffice } from './use-end-office.tsx';

/** An office that somebody holds. Ending it takes two steps, since it works at once; it can be given back. */
export const OfficeRow = ({ office }: { office: Office }) => {
  const intl = useIntl();
  const own = useSession().personId === office.person.id;
  const [asked, setAsked] = useState(false);
  const end = useEndOffice(office);
  const name = `${office.person.givenName} ${office.person.familyName}`.trim();
  return (
    <Row
      note={
        <FormattedMessage
          id="administration.office.note"
          values={{
            email: office.person.email ?? 'none',
            since: intl.formatDate(office.startsOn, {
              day: 'numeric',
              month: 'short',
              year: 'numeric',
              timeZone: 'UTC',
            }),
          }}
        />
      }
      act={
        asked ? (
          <div role="group" aria-label={intl.formatMessage({ id: 'administration.office.end.label' }, { name })}>
            <p className={classes.ask}>
              <FormattedMessage id="administration.office.end.ask" values={{ own: String(own) }} />
            </p>
            <div className={classes.send}>
              <Button size="xs" loading={end.isPending} onClick={() => end.mutate()} data-autofocus>
                <FormattedMessage id="administration.office.end.yes" />
              </Button>
              <Button size="xs" variant="default" onClick={() => setAsked(false)} autoFocus>
                <FormattedMessage id="administration.office.end.no" />
              </Button>
            </div>
          </div>
        ) : (
          <Button
            size="xs"
            variant="default"
            onClick={() => setAsked(true)}
            aria-label={intl.formatMessage({ id: 'administration.office.end.label' }, { name })}
          >
            <FormattedMessage id="administration.office.end" />
          </Button>
        )
      }
    >
      <span className={classes.held}>
        <span className={classes.office}>{name}</span>
        <span>
          <FormattedMessage
            id="administration.office.held"
            values={{ role: office.role, scope: office.scope, place: office.placeName ?? '' }}
          />
        </span>
      </span>
    </Row>
  );
};
