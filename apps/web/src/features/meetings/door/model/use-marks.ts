import { readCode } from '@rollcall/contract/meetings/door';
import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { DoorListing } from '../store/door-store.ts';
import type { DoorModel } from './door-model.ts';
import { type DoorRow, rowsOf } from './rows.ts';
import type { WalkInFields } from './walk-in.ts';

const nameOf = ({ givenName, familyName = '' }: { givenName: string; familyName?: string | undefined }) =>
  `${givenName} ${familyName}`.trim();

/** What can be said at the door. Each gives the words that answer it. */
export const useMarks = (model: DoorModel, list: DoorListing) => {
  const intl = useIntl();
  const words = (id: 'door.said.here' | 'door.said.already' | 'door.said.later', name: string) =>
    intl.formatMessage({ id }, { name });

  // The same each time: rows are drawn anew only where they changed.
  const byTap = useCallback(
    (row: DoorRow) => {
      if (!row.came) return void model.say({ way: 'list', personId: row.personId }, nameOf(row));
      if (row.isNew) return void model.drop(row.personId);
      void model.say({ way: 'back', personId: row.personId, takesBack: row.checkIns.slice(0, 50) }, nameOf(row));
    },
    [model],
  );
  /** Null: it is no code at all. One that is not on the list is kept: the server may know more. */
  const byCode = (typed: string): string | null => {
    const code = readCode(typed);
    if (code === null) return null;
    const { rows } = rowsOf(list, model.state().waiting);
    const row = rows.find((one) => one.code === code);
    if (!row) {
      void model.say({ way: 'code', code }, code);
      return words('door.said.later', code);
    }
    if (!row.came) byTap(row);
    return words(row.came ? 'door.said.already' : 'door.said.here', nameOf(row));
  };
  const walkIn = (fields: WalkInFields): string => {
    void model.say({ way: 'walk_in', ...fields }, nameOf(fields));
    return words('door.said.here', nameOf(fields));
  };
  return { byTap, byCode, walkIn };
};
