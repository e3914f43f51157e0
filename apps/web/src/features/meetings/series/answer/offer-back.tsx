import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { FormattedMessage } from 'react-intl';
import { say } from '../../../../app/parts/say.ts';
import classes from './series-answer.module.css';

/** Says that the answer to a series is taken back; a tap has it again. */
export const offerBack = (seriesId: string, undo: () => void) => {
  const id = `series-${seriesId}`;
  notifications.hide(id);
  say(
    <span className={classes.done}>
      <FormattedMessage id="series.answer.taken-back" />
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          notifications.hide(id);
          undo();
        }}
      >
        <FormattedMessage id="undo" />
      </Button>
    </span>,
    id,
  );
};
