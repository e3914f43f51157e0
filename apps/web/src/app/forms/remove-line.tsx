import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { sayUndo } from '../parts/say-undo.tsx';
import { newId } from './new-id.ts';

type Lines<Name extends string> = Record<Name, object[]>;

/** Takes a line out of a list of a form at once, and offers to put it back where it was. */
export const removeLine = <Name extends string, Draft extends Lines<Name>>(
  form: UseFormReturnType<Draft>,
  list: Name,
  index: number,
  message: ReactNode,
) => {
  const taken: object | undefined = form.getValues()[list][index];
  if (!taken) return;
  form.removeListItem(list, index);
  const putBack = () => form.insertListItem(list, taken as never, Math.min(index, form.getValues()[list].length));
  sayUndo(message, `line-${newId()}`, putBack, 'programme.put-back');
};
