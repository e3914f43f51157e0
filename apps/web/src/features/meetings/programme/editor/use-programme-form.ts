import { type Agenda, writeAgenda } from '@rollcall/contract/meetings/programme';
import { useKeptForm } from '../../../../app/forms/use-kept-form.ts';
import { type Draft, draftOf, faultsOf, requestOf } from './draft.ts';

/** A kept draft may be half done: only its shape must hold. */
const isWhole = (draft: Draft) => {
  const finished = draft.items.map((item) => ({ ...item, title: item.title || '…' }));
  return writeAgenda.safeParse(requestOf({ items: finished })).success;
};

/** The form of a programme, which outlives the page. */
export const useProgrammeForm = (base: Agenda) =>
  useKeptForm<Draft>({
    key: `rollcall.programme-draft.${base.meetingId}.${base.version}`,
    saved: draftOf(base),
    isWhole,
    validate: faultsOf,
  });

export type ProgrammeForm = ReturnType<typeof useProgrammeForm>['form'];
