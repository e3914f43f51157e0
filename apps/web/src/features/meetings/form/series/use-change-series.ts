import { type Series, series as seriesSchema, seriesEndpoints } from '@rollcall/contract/meetings/series';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { api } from '../../../../app/api.ts';
import { theirsOf } from '../../../../app/forms/theirs-of.ts';
import { meetingKeys } from '../../../../app/meetings/meetings.queries.ts';
import { say } from '../../../../app/parts/say.ts';
import type { Calendar } from '../../series/calendar.ts';
import { seriesQuery } from '../../series/series.queries.ts';
import type { FormValues } from '../form-values.ts';
import { seriesChangeOf } from './series-values.ts';

type Change = { base: Series; values: FormValues };

type Options = {
  /** The first that changes; absent: all that are still to come. */
  fromMeetingId: string | undefined;
  valuesOf: (series: Series) => FormValues;
  calendar: Calendar;
  showRefused: (error: Error) => void;
  forget: () => void;
};

/** Sends what differs from the version that the form began with, and names that version. */
export const useChangeSeries = ({ fromMeetingId, valuesOf, calendar, showRefused, forget }: Options) => {
  const intl = useIntl();
  const client = useQueryClient();
  const navigate = useNavigate();
  const change = useMutation({
    mutationFn: async ({ base, values }: Change): Promise<Series> => {
      const body = seriesChangeOf(valuesOf(base), values, base.timeZone, calendar);
      if (Object.keys(body).length === 0) return base;
      return api(
        seriesEndpoints.change,
        { params: { seriesId: base.id }, body: { ...body, ...(fromMeetingId ? { fromMeetingId } : {}) } },
        { headers: { 'if-match': `"${base.version}"` } },
      );
    },
    onSuccess: async (series) => {
      forget();
      client.setQueryData(seriesQuery(series.id).queryKey, series);
      void client.invalidateQueries({ queryKey: meetingKeys });
      say(intl.formatMessage({ id: 'meetings.changed' }));
      await navigate({ to: '/series/$seriesId', params: { seriesId: series.id } });
    },
    onError: showRefused,
  });
  return {
    mutate: change.mutate,
    isPending: change.isPending,
    error: change.error,
    /** 412: the series as somebody else has left it. */
    current: theirsOf(change.error, seriesSchema),
  };
};
