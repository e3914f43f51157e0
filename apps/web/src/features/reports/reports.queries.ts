import { reports } from '@rollcall/contract/reports';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../app/api.ts';

/** The national report of whole months, both days included. */
export const nationalReportQuery = ({ from, to }: { from: string; to: string }) =>
  queryOptions({
    queryKey: ['reports', 'national', from, to],
    queryFn: ({ signal }) => api(reports.national, { query: { from, to } }, { signal }),
    staleTime: 60_000,
  });
