import { Button, CopyButton, TextInput } from '@mantine/core';
import type { CalendarOf } from '@rollcall/contract/meetings/calendars';
import { useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { LoadingRows } from '../states/loading.tsx';
import { ProblemPage } from '../states/problem-page.tsx';
import { calendarQuery } from './calendar.queries.ts';
import classes from './calendars.module.css';
import { programLinks } from './program-links.ts';
import { RenewAddress } from './renew-address.tsx';

type Props = { of: CalendarOf; /** Whether this is what the page is there for. */ primary?: boolean };

/** The address of a calendar: to copy, to open where calendars are kept, to renew. */
export const CalendarAddress = ({ of, primary = false }: Props) => {
  const intl = useIntl();
  const query = useQuery(calendarQuery(of));
  if (query.isPending) return <LoadingRows rows={2} />;
  if (query.isError) return <ProblemPage error={query.error} reset={() => void query.refetch()} />;
  const { url } = query.data;
  const { program, google } = programLinks(url);
  return (
    <div className={classes.address}>
      <div className={classes.copy}>
        <TextInput
          readOnly
          value={url}
          label={intl.formatMessage({ id: 'calendars.address' })}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton value={url}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              <FormattedMessage id={copied ? 'calendars.copied' : 'calendars.copy'} />
            </Button>
          )}
        </CopyButton>
      </div>
      <div className={classes.programs}>
        <Button component="a" {...(primary ? {} : { variant: 'default' })} href={program}>
          <FormattedMessage id="calendars.open" />
        </Button>
        <Button component="a" variant="default" href={google} target="_blank" rel="noreferrer">
          <FormattedMessage id="calendars.google" />
        </Button>
      </div>
      <p className={classes.note}>
        <FormattedMessage id="calendars.secret" />
      </p>
      <RenewAddress of={of} />
    </div>
  );
};
