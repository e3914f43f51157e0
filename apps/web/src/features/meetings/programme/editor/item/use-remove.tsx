import type { ReactNode } from 'react';
import { newId } from '../../../../../app/forms/new-id.ts';
import { sayUndo } from '../../../../../app/parts/say-undo.tsx';
import type { ProgrammeForm } from '../use-programme-form.ts';

type ListPath = 'items' | `items.${number}.speakers` | `items.${number}.readings`;

/** Takes something out of a programme at once, and offers to put it back where it was. */
export const useRemove = (form: ProgrammeForm) => (path: ListPath, index: number, words: ReactNode) => {
  const [, item, list] = path.split('.');
  // Its item may have moved when it is put back.
  const itemId = item === undefined ? undefined : form.values.items[Number(item)]?.id;
  const removed = form.getInputProps(`${path}.${index}`).value as unknown;
  const putBack = () => {
    const { items } = form.getValues();
    const at = items.findIndex(({ id }) => id === itemId);
    if (itemId === undefined) form.insertListItem('items', removed as never, Math.min(index, items.length));
    else if (at >= 0) form.insertListItem(`items.${at}.${list ?? ''}`, removed as never, index);
  };
  form.removeListItem(path, index);
  sayUndo(words, `programme-removed-${newId()}`, putBack, 'programme.put-back');
};
