import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { say } from './say.ts';

/**
 * Says in passing what was done, and offers to take it back where there is a way. What is said of the same thing (`id`)
 * replaces what was said before, with the offer that belonged to it.
 */
export const sayUndo = (
  message: ReactNode,
  id: string,
  undo: (() => unknown) | undefined,
  word: 'undo' | 'programme.put-back' | 'administration.office.undo' = 'undo',
) => {
  notifications.hide(id); // one that is there already would stay, and the new one be dropped
  say(
    <>
      {message}
      {undo && (
        <Button
          size="compact-sm"
          variant="default"
          ml="sm"
          onClick={() => {
            notifications.hide(id);
            void undo();
          }}
        >
          <FormattedMessage id={word} />
        </Button>
      )}
    </>,
    id,
  );
};
