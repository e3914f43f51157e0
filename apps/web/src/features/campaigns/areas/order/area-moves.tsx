import { ActionIcon } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import classes from '../areas.module.css';

type Way = 'up' | 'down';
type Props = { name: string; position: number; count: number; onMove: (by: -1 | 1) => void };

const PATHS: Record<Way, string> = { up: 'M9 14V4M4.5 8.5 9 4l4.5 4.5', down: 'M9 4v10M4.5 9.5 9 14l4.5-4.5' };

/** Moves an area one place up or down. */
export const AreaMoves = ({ name, position, count, onMove }: Props) => {
  const intl = useIntl();
  const pressed = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    pressed.current?.focus(); // a row that changes its place in the page loses the focus
    pressed.current = null;
  }, [position]);
  // At either end the button stays, so that who moves by keyboard is not thrown out of the list.
  const button = (way: Way, isAtEnd: boolean) => (
    <ActionIcon
      variant="subtle"
      size="lg"
      aria-disabled={isAtEnd || undefined}
      data-disabled={isAtEnd || undefined}
      onClick={({ currentTarget }) => {
        if (isAtEnd) return;
        pressed.current = currentTarget;
        onMove(way === 'up' ? -1 : 1);
      }}
      aria-label={intl.formatMessage({ id: `areas.${way}` }, { name })}
    >
      <svg width="18" height="18" viewBox="0 0 18 18" fill="none" stroke="currentColor" strokeWidth="1.8" aria-hidden>
        <path d={PATHS[way]} strokeLinecap="round" />
      </svg>
    </ActionIcon>
  );
  return (
    <span className={classes.moves}>
      {button('up', position <= 1)}
      {button('down', position >= count)}
    </span>
  );
};
