import { Button } from '@mantine/core';
import { offices } from '@rollcall/contract/branches';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { say, sayProblem } from '../../../app/parts/say.ts';
import { problemWords } from '../../../app/states/problem-words.ts';
import type { Office } from '@rollcall/contract/branches';

/** Ends an office today, and offers to give it back, which starts it anew from today. */
export const useEndOffice = (office: Office) => {
  const intl = useIntl();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ['offices'] });
  const onError = (error: Error) => sayProblem(problemWords(intl, error));
  const notice = `office-${office.id}`;
  const { email } = office.person;
  const giveBack = async (address: string) => {
    notifications.hide(notice);
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
      say(
        <>
          <FormattedMessage id="administration.office.ended" values={{ name: office.person.givenName }} />
          {email && (
            <Button size="compact-sm" variant="default" ml="sm" onClick={() => void giveBack(email)}>
              <FormattedMessage id="administration.office.undo" />
            </Button>
          )}
        </>,
        notice,
      );
      await refresh();
    },
  });
};
