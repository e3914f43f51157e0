import { ActionIcon } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { Down, Up } from '../icons.tsx';
import classes from './cards.module.css';

type Props = { title: string; index: number; count: number; onMove: (to: number) => void };

/** Two buttons that move one of a list a place up or down. */
export const Moves = ({ title, index, count, onMove }: Props) => {
  const intl = useIntl();
  const pressed = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    pressed.current?.focus(); // what changes its place in the page loses the focus
    pressed.current = null;
  }, [index]);
  // At either end the button stays, so that who moves by keyboard is not thrown out of the list.
  const button = (way: 'up' | 'down', to: number) => {
    const isAtEnd = to < 0 || to >= count;
    return (
      <ActionIcon
        variant="subtle"
        size="lg"
        className={classes.move ?? ''}
        aria-disabled={isAtEnd || undefined}
        data-disabled={isAtEnd || undefined}
        onClick={({ currentTarget }) => {
          if (isAtEnd) return;
          pressed.current = currentTarget;
          onMove(to);
        }}
        aria-label={intl.formatMessage({ id: `programme.${way}` }, { title })}
      >
        {way === 'up' ? <Up /> : <Down />}
      </ActionIcon>
    );
  };
  return (
    <>
      {button('up', index - 1)}
      {button('down', index + 1)}
    </>
  );
};
