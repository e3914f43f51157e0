import { readCode } from '@rollcall/contract/meetings/door';
import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { say } from '../../../../app/parts/say.ts';
import type { DoorListing } from '../store/door-store.ts';
import type { DoorModel } from './door-model.ts';
import { type DoorRow, rowsOf } from './rows.ts';
import type { WalkInFields } from './walk-in.ts';

const nameOf = ({ givenName, familyName = '' }: { givenName: string; familyName?: string | undefined }) =>
  `${givenName} ${familyName}`.trim();

/** What can be said at the door, and the words that answer it. */
export const useMarks = (model: DoorModel, list: DoorListing) => {
  const intl = useIntl();
  const tell = (id: 'door.said.here' | 'door.said.already' | 'door.said.later', name: string) =>
    say(intl.formatMessage({ id }, { name }), 'door');

  // The same each time: rows are drawn anew only where they changed.
  const byTap = useCallback(
    (row: DoorRow) => {
      if (!row.came) return void model.say({ way: 'list', personId: row.personId }, nameOf(row));
      if (row.isNew) return void model.drop(row.personId);
      void model.say({ way: 'back', personId: row.personId, takesBack: row.checkIns.slice(0, 50) }, nameOf(row));
    },
    [model],
  );
  /** Gives whether it is a code at all. One that is not on the list is kept: the server may know more. */
  const byCode = (typed: string): boolean => {
    const code = readCode(typed);
    if (code === null) return false;
    const { rows } = rowsOf(list, model.state().waiting);
    const row = rows.find((one) => one.code === code);
    if (!row) {
      void model.say({ way: 'code', code }, code);
      tell('door.said.later', code);
    } else {
      if (!row.came) byTap(row);
      tell(row.came ? 'door.said.already' : 'door.said.here', nameOf(row));
    }
    return true;
  };
  const walkIn = (fields: WalkInFields) => {
    void model.say({ way: 'walk_in', ...fields }, nameOf(fields));
    tell('door.said.here', nameOf(fields));
  };
  return { byTap, byCode, walkIn };
};
