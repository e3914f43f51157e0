import { agendaRecord, programme, type WriteRecord } from '@rollcall/contract/meetings/programme';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { api } from '../../../../app/api.ts';
import { theirsOf } from '../../../../app/forms/theirs-of.ts';
import { say } from '../../../../app/parts/say.ts';
import { minutesQuery } from '../programme.queries.ts';

type Outcome = { onSaved: () => void; onRefused: (error: Error) => void };

/** Sends the minutes of an item, against the version that the form began with or that somebody else has left since. */
export const useWriteRecord = (meetingId: string, itemId: string, version: number, outcome: Outcome) => {
  const intl = useIntl();
  const client = useQueryClient();
  const [seen, setSeen] = useState(version);
  const write = useMutation({
    mutationFn: ({ body, from }: { body: WriteRecord; from: number }) =>
      api(programme.record, { params: { meetingId, itemId }, body }, { headers: { 'if-match': `"${from}"` } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: minutesQuery(meetingId).queryKey });
      say(intl.formatMessage({ id: 'programme.record.saved' }));
      outcome.onSaved();
    },
    onError: outcome.onRefused,
  });
  const theirs = theirsOf(write.error, agendaRecord);
  return {
    save: (body: WriteRecord) => write.mutate({ body, from: theirs?.version ?? seen }),
    /** The form begins anew with what somebody else wrote. */
    accept: () => {
      if (theirs) setSeen(theirs.version);
      write.reset();
    },
    isPending: write.isPending,
    error: write.error,
    /** 412: what somebody else has written meanwhile. */
    theirs,
  };
};
