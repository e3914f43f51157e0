import { taskTemplates } from '@rollcall/contract/campaigns/task-templates';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../../app/api.ts';
import { allPages } from '../../../../app/data/pages.ts';

/** The templates that the reader may use, of one language where one is named: a dozen. */
export const templatesQuery = (language?: string) =>
  queryOptions({
    queryKey: ['task-templates', 'list', language],
    queryFn: ({ signal }) =>
      allPages((cursor) => api(taskTemplates.list, { query: { limit: 100, cursor, language } }, { signal })),
    staleTime: 5 * 60_000,
  });

export const templateQuery = (templateId: string) =>
  queryOptions({
    queryKey: ['task-templates', 'one', templateId],
    queryFn: ({ signal }) => api(taskTemplates.get, { params: { templateId } }, { signal }),
    staleTime: 5 * 60_000,
  });
