import {
  type BranchSettings,
  branchSettings,
  type ChangeBranchSettings,
  settings,
} from '@rollcall/contract/branches/settings';
import { ApiError } from '@rollcall/contract/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { say } from '../../../app/parts/say.ts';
import { branchSettingsQuery } from './settings.queries.ts';

type Outcome = {
  onSaved: (saved: BranchSettings) => void;
  onRefused: (error: Error) => void;
  /** Somebody else has changed them meanwhile: this is what stands there. */
  onOutdated: (theirs: BranchSettings) => void;
};

/** Sends what differs from the settings that the form began with, and names their version. */
export const useSaveSettings = (initial: BranchSettings, { onSaved, onRefused, onOutdated }: Outcome) => {
  const intl = useIntl();
  const client = useQueryClient();
  const [base, setBase] = useState(initial);
  const keep = (now: BranchSettings) => {
    setBase(now);
    client.setQueryData(branchSettingsQuery(now.branchId).queryKey, now);
  };
  const change = useMutation({
    mutationFn: async (body: ChangeBranchSettings) => {
      if (Object.keys(body).length === 0) return base;
      const headers = { 'if-match': `"${base.version}"` };
      return api(settings.change, { params: { branchId: base.branchId }, body }, { headers });
    },
    onSuccess: (saved) => {
      keep(saved);
      say(intl.formatMessage({ id: 'settings.saved' }));
      onSaved(saved);
    },
    onError: (error) => {
      const current = error instanceof ApiError ? error.problem.current : undefined;
      const theirs = branchSettings.safeParse(current).data;
      if (theirs) {
        keep(theirs);
        onOutdated(theirs);
      } else {
        onRefused(error);
      }
    },
  });
  return { save: change.mutate, base, isPending: change.isPending, error: change.error };
};
