import { taskTalk } from '@rollcall/contract/campaigns/task-talk';
import { type TaskStatus, tasks } from '@rollcall/contract/campaigns/tasks';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../../app/api.ts';
import { taskKeys } from '../../../app/tasks/tasks.queries.ts';
import type { CampaignTasksSearch } from './tasks.search.ts';

type Filter = Pick<CampaignTasksSearch, 'whose' | 'branch'>;

const paged = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor ?? undefined,
};

/** A column of the board in its order. */
export const columnQuery = (campaignId: string, status: TaskStatus, { whose, branch }: Filter) =>
  infiniteQueryOptions({
    queryKey: [...taskKeys, 'board', campaignId, status, whose, branch],
    queryFn: ({ pageParam, signal }) =>
      api(
        tasks.list,
        { params: { campaignId }, query: { limit: 50, cursor: pageParam, status, assignee: whose, branch } },
        { signal },
      ),
    ...paged,
  });

const shown = { open: { open: 'true' }, done: { status: 'done' }, all: {} } as const;

/** What is not done, what is due first; or what is done, or both. */
export const listedTasksQuery = (
  campaignId: string,
  { whose, branch, show }: Filter & Pick<CampaignTasksSearch, 'show'>,
  limit = 50,
) =>
  infiniteQueryOptions({
    queryKey: [...taskKeys, 'list', campaignId, whose, branch, show, limit],
    queryFn: ({ pageParam, signal }) =>
      api(
        tasks.list,
        {
          params: { campaignId },
          query: { limit, cursor: pageParam, ...shown[show ?? 'open'], order: 'due', assignee: whose, branch },
        },
        { signal },
      ),
    ...paged,
  });

export const commentsQuery = (taskId: string) =>
  infiniteQueryOptions({
    queryKey: [...taskKeys, 'one', taskId, 'comments'],
    queryFn: ({ pageParam, signal }) =>
      api(taskTalk.comments, { params: { taskId }, query: { limit: 20, cursor: pageParam } }, { signal }),
    ...paged,
  });

export const changesQuery = (taskId: string) =>
  infiniteQueryOptions({
    queryKey: [...taskKeys, 'one', taskId, 'changes'],
    queryFn: ({ pageParam, signal }) =>
      api(taskTalk.changes, { params: { taskId }, query: { limit: 20, cursor: pageParam } }, { signal }),
    ...paged,
  });

export type PeopleOf = { campaignId: string; branchId: string | null; taskId?: string | undefined };

/** Whom the reader may give a task to, or mention on it, by part of a name. */
export const taskPeopleQuery = ({ campaignId, branchId, taskId }: PeopleOf, q: string) =>
  queryOptions({
    queryKey: ['task-people', campaignId, branchId, taskId, q],
    queryFn: ({ signal }) =>
      api(
        taskTalk.people,
        { params: { campaignId }, query: { limit: 8, branchId: branchId ?? undefined, taskId, q: q || undefined } },
        { signal },
      ),
    select: ({ items }) => items,
    staleTime: 60_000,
  });
