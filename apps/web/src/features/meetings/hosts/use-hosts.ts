import { hosts, type MeetingHosts } from '@rollcall/contract/meetings/hosts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { meetingKeys } from '../../../app/meetings/meetings.queries.ts';
import { sayProblem } from '../../../app/parts/say.ts';
import { problemWords } from '../../../app/states/problem-words.ts';

export const hostsQuery = (meetingId: string) =>
  queryOptions({
    queryKey: ['hosts', meetingId],
    queryFn: ({ signal }) => api(hosts.get, { params: { meetingId } }, { signal }),
  });

/** A person or a branch that is to host, or no longer. */
export type HostChange = { how: 'add' | 'remove'; personId: string } | { how: 'add' | 'remove'; branchId: string };

/** Changes who hosts a meeting; the answer is who does now. */
export const useChangeHosts = (meetingId: string) => {
  const intl = useIntl();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: HostChange): Promise<MeetingHosts> => {
      if ('personId' in change) {
        const params = { meetingId, personId: change.personId };
        return api(change.how === 'add' ? hosts.addPerson : hosts.removePerson, { params });
      }
      const params = { meetingId, branchId: change.branchId };
      return api(change.how === 'add' ? hosts.addBranch : hosts.removeBranch, { params });
    },
    onError: (error) => sayProblem(problemWords(intl, error)),
    onSuccess: (now) => {
      client.setQueryData(hostsQuery(meetingId).queryKey, now);
      return client.invalidateQueries({ queryKey: meetingKeys });
    },
  });
};
