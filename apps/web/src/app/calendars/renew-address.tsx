import { Button } from '@mantine/core';
import { type CalendarOf, calendars } from '@rollcall/contract/meetings/calendars';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../api.ts';
import { say, sayProblem } from '../parts/say.ts';
import { problemWords } from '../states/problem-words.ts';
import { calendarQuery } from './calendar.queries.ts';
import classes from './calendars.module.css';

/** Ends the address and makes another. It cannot be taken back, so it asks first. */
export const RenewAddress = ({ of }: { of: CalendarOf }) => {
  const intl = useIntl();
  const client = useQueryClient();
  const [asking, ask] = useState(false);
  const renew = useMutation({
    mutationFn: () => api(calendars.renew, { body: of }),
    onSuccess: (address) => {
      client.setQueryData(calendarQuery(of).queryKey, address);
      say(<FormattedMessage id="calendars.renewed" />);
      ask(false);
    },
    onError: (error) => sayProblem(problemWords(intl, error)),
  });
  if (!asking) {
    return (
      <div>
        <Button size="xs" variant="default" onClick={() => ask(true)}>
          <FormattedMessage id="calendars.renew" />
        </Button>
      </div>
    );
  }
  return (
    <div role="group" aria-label={intl.formatMessage({ id: 'calendars.renew' })}>
      <p className={classes.ask}>
        <FormattedMessage id="calendars.renew.ask" />
      </p>
      <div className={classes.programs}>
        <Button size="xs" loading={renew.isPending} onClick={() => renew.mutate()} data-autofocus autoFocus>
          <FormattedMessage id="calendars.renew.do" />
        </Button>
        <Button size="xs" variant="default" onClick={() => ask(false)}>
          <FormattedMessage id="calendars.renew.keep" />
        </Button>
      </div>
    </div>
  );
};
