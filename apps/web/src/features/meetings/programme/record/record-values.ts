import { type AgendaRecord, type WriteRecord, writeRecord } from '@rollcall/contract/meetings/programme';
import type { IntlShape } from 'react-intl';
import { issueErrorsOf } from '../../../../app/forms/field-errors.ts';

type Votes = Record<'for' | 'against' | 'abstained', number | ''>;

/** What the form of an item's minutes holds: empty fields where nothing was counted. */
export type RecordValues = { minutes: string; decision: string; votes: Votes };

const uncounted: Votes = { for: '', against: '', abstained: '' };

export const valuesOf = (record: AgendaRecord | undefined): RecordValues => ({
  minutes: record?.minutes ?? '',
  decision: record?.decision ?? '',
  votes: { ...(record?.votes ?? uncounted) },
});

/** What is sent. Where some votes were counted, those left empty are none. */
export const requestOf = ({ minutes, decision, votes }: RecordValues): WriteRecord => {
  const counted = Object.values(votes).some((count) => count !== '');
  const number = (count: number | '') => (count === '' ? 0 : count);
  return {
    minutes,
    decision,
    votes: counted
      ? { for: number(votes.for), against: number(votes.against), abstained: number(votes.abstained) }
      : null,
  };
};

/** What is wrong before anything is sent, by the same schema that the server reads. */
export const faultsOf = (intl: IntlShape, values: RecordValues): Record<string, string> => {
  const checked = writeRecord.safeParse(requestOf(values));
  if (checked.success) return {};
  const refused = intl.formatMessage({ id: 'form.refused' });
  return Object.fromEntries(
    Object.entries(issueErrorsOf(checked.error.issues)).map(([path, message]) => [
      path,
      path.startsWith('votes') ? refused : message,
    ]),
  );
};
