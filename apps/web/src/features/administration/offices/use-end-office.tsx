import { offices } from '@rollcall/contract/branches';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { sayProblem } from '../../../app/parts/say.ts';
import { sayUndo } from '../../../app/parts/say-undo.tsx';
import { problemWords } from '../../../app/states/problem-words.ts';
import type { Office } from '@rollcall/contract/branches';

/** Ends an office today, and offers to give it back, which starts it anew from today. */
export const useEndOffice = (office: Office) => {
  const intl = useIntl();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ['offices'] });
  const onError = (error: Error) => sayProblem(problemWords(intl, error));
  const { email } = office.person;
  const giveBack = async (address: string) => {
    try {
      await api(offices.give, {
        body: { email: address, role: office.role, regionId: office.regionId, branchId: office.branchId },
      });
    } catch (error) {
      sayProblem(problemWords(intl, error));
    }
    await refresh();
  };
  return useMutation({
    mutationFn: () => api(offices.end, { params: { officeId: office.id } }),
    onError,
    onSuccess: async () => {
      sayUndo(
        <FormattedMessage id="administration.office.ended" values={{ name: office.person.givenName }} />,
        `office-${office.id}`,
        email ? () => giveBack(email) : undefined,
        'administration.office.undo',
      );
      await refresh();
    },
  });
};
