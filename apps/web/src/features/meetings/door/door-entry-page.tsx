import { Button } from '@mantine/core';
import { ApiError } from '@rollcall/contract/client';
import { linkToken } from '@rollcall/contract/fields';
import { door } from '@rollcall/contract/meetings/door';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { Page } from '../../../app/page.tsx';
import { LoadingRows } from '../../../app/states/loading.tsx';
import classes from './door.module.css';

/**
 * Where a helper's link leads: `/app/door#token`. What stands behind `#` is sent to nobody; here it is exchanged for a
 * cookie, and taken out of the address.
 */
export const DoorEntryPage = () => {
  const intl = useIntl();
  const navigate = useNavigate();
  const [token] = useState(() => window.location.hash.slice(1));
  const isToken = linkToken.safeParse(token).success;
  const [problem, setProblem] = useState<'expired' | 'away' | null>(isToken ? null : 'expired');
  const [attempt, setAttempt] = useState(0);

  const enter = useEffectEvent(async (signal: AbortSignal) => {
    const { meetingId } = await api(door.open, { body: { token } }, { signal });
    await navigate({ to: '/meetings/$meetingId/attendance', params: { meetingId }, replace: true });
  });
  useEffect(() => {
    if (!isToken) return;
    const asked = new AbortController();
    enter(asked.signal).catch((error: unknown) => {
      if (asked.signal.aborted) return;
      setProblem(error instanceof ApiError && error.status < 429 ? 'expired' : 'away');
    });
    return () => asked.abort();
  }, [attempt, isToken]);

  return (
    <Page title={intl.formatMessage({ id: 'door.title' })}>
      {problem ? (
        <div className={classes.refused} role="alert">
          <p>
            <FormattedMessage id={problem === 'expired' ? 'door.refused.link-expired' : 'door.refused.away'} />
          </p>
          {problem === 'away' && (
            <Button
              variant="default"
              onClick={() => {
                setProblem(null);
                setAttempt(attempt + 1);
              }}
            >
              <FormattedMessage id="state.retry" />
            </Button>
          )}
        </div>
      ) : (
        <LoadingRows rows={6} />
      )}
    </Page>
  );
};
