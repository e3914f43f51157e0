import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';

/** Says in passing that something is done. */
export const say = (message: ReactNode, id?: string) =>
  notifications.show({ ...(id ? { id } : {}), message, color: 'gray', autoClose: 6000, withBorder: true });

/** Says in passing that something did not work; stays longer. */
export const sayProblem = (message: string) =>
  notifications.show({ message, color: 'red', autoClose: 10_000, withBorder: true, role: 'alert' });
