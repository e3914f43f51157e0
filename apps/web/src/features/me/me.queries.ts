import { preferences } from '@rollcall/contract/outreach';
import { me } from '@rollcall/contract/people';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../app/api.ts';

export const ownRecordQuery = () =>
  queryOptions({ queryKey: ['me'], queryFn: ({ signal }) => api(me.get, {}, { signal }) });

/** Which mails the reader wants. */
export const mailPreferencesQuery = () =>
  queryOptions({ queryKey: ['mail-preferences'], queryFn: ({ signal }) => api(preferences.get, {}, { signal }) });
