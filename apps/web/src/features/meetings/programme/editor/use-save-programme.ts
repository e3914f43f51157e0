import { type Agenda, agenda, programme } from '@rollcall/contract/meetings/programme';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { api } from '../../../../app/api.ts';
import { theirsOf } from '../../../../app/forms/theirs-of.ts';
import { say } from '../../../../app/parts/say.ts';
import { agendaQuery } from '../programme.queries.ts';
import { type Draft, requestOf } from './draft.ts';

type Outcome = { onSaved: () => void; onRefused: (error: Error) => void };

/** Writes the programme against the version that the form began with. */
export const useSaveProgramme = (meetingId: string, { onSaved, onRefused }: Outcome) => {
  const intl = useIntl();
  const client = useQueryClient();
  const navigate = useNavigate();
  const save = useMutation({
    mutationFn: ({ draft, version }: { draft: Draft; version: number }): Promise<Agenda> =>
      api(
        programme.writeAgenda,
        { params: { meetingId }, body: requestOf(draft) },
        { headers: { 'if-match': `"${version}"` } },
      ),
    onSuccess: async (written) => {
      onSaved();
      client.setQueryData(agendaQuery(meetingId).queryKey, written);
      say(intl.formatMessage({ id: 'programme.saved' }));
      await navigate({ to: '/meetings/$meetingId', params: { meetingId } });
    },
    onError: onRefused,
  });
  return {
    save: save.mutate,
    reset: save.reset,
    isPending: save.isPending,
    error: save.error,
    /** 412: the programme as somebody else has left it. */
    theirs: theirsOf(save.error, agenda),
  };
};
