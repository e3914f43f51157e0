import { can } from '@rollcall/contract/permissions';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { allBranchesQuery } from '../../../../app/data/branches.queries.ts';
import { useSession } from '../../../../app/session/session.queries.ts';
import { organizes } from '../use-task-places.ts';

/** For whom the reader may write templates: the nation by national staff, the own branches by who organizes them. */
export const useTemplatePlaces = (): { value: string; label: string }[] => {
  const intl = useIntl();
  const session = useSession();
  const branches = useSuspenseQuery(allBranchesQuery()).data;
  const nation = { value: 'nation', label: intl.formatMessage({ id: 'campaigns.national' }) };
  return [
    ...(can(session, 'tasks.manage', null) ? [nation] : []),
    ...branches.filter(({ id }) => organizes(session, id)).map(({ id, name }) => ({ value: id, label: name })),
  ];
};
