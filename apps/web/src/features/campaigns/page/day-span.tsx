import { FormattedMessage, useIntl } from 'react-intl';
import { lastDayBefore } from '../campaign-days.ts';

type Props = { startsOn: string; endsOn: string | null };

/** From the first day to the last one, or since the first. `endsOn` is the first day without it. */
export const DaySpan = ({ startsOn, endsOn }: Props) => {
  const intl = useIntl();
  const day = (value: string) =>
    intl.formatDate(value, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return (
    <FormattedMessage
      id={endsOn ? 'campaign.days.span' : 'campaign.days.from'}
      values={{ from: day(startsOn), to: endsOn && day(lastDayBefore(endsOn)) }}
    />
  );
};
