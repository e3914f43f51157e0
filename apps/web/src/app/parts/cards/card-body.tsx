import { ActionIcon } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Cross, Handle } from '../icons.tsx';
import type { CardPlace } from './card-list.tsx';
import classes from './cards.module.css';
import { Moves } from './moves.tsx';

type Props = {
  place: CardPlace;
  /** What stands between the handle and the buttons. */
  head: ReactNode;
  /** Where it may be removed. */
  onRemove?: (() => void) | undefined;
  children: ReactNode;
};

/** What stands on a card of a list that is put in order. */
export const CardBody = ({ place: { handle, ...moves }, head, onRemove, children }: Props) => {
  const intl = useIntl();
  const { title } = moves;
  return (
    <>
      <div className={classes.head}>
        <span
          className={classes.handle}
          {...handle}
          aria-label={intl.formatMessage({ id: 'programme.move' }, { title })}
        >
          <Handle />
        </span>
        {head}
        <div className={classes.moves}>
          <Moves {...moves} />
          {onRemove && (
            <ActionIcon
              variant="subtle"
              size="lg"
              onClick={onRemove}
              aria-label={intl.formatMessage({ id: 'programme.remove' }, { title })}
            >
              <Cross />
            </ActionIcon>
          )}
        </div>
      </div>
      {children}
    </>
  );
};
