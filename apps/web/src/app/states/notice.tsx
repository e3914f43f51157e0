import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './states.module.css';

type Props = { title: ReactNode; children?: ReactNode; action?: ReactNode; alert?: boolean };

/** A state of a page in words, with what can be done about it. */
export const Notice = ({ title, children, action, alert }: Props) => (
  <Stack className={classes.notice} gap="sm" role={alert ? 'alert' : undefined}>
    <Title order={1}>{title}</Title>
    {children && <Text c="dimmed">{children}</Text>}
    {action && <div>{action}</div>}
  </Stack>
);
