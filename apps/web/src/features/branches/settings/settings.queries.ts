import { settings } from '@rollcall/contract/branches/settings';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../app/api.ts';

export const branchSettingsQuery = (branchId: string) =>
  queryOptions({
    queryKey: ['branches', branchId, 'settings'],
    queryFn: ({ signal }) => api(settings.get, { params: { branchId } }, { signal }),
  });
