import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';

type Props = { title: ReactNode; opened?: boolean; size?: 'md' | 'lg'; onClose: () => void; children: ReactNode };

/** A form over the page, a phone's whole screen. It closes only when it is told to, so that a stray click loses nothing. */
export const FormWindow = ({ title, opened = true, size = 'md', onClose, children }: Props) => (
  <Modal
    opened={opened}
    onClose={onClose}
    closeOnClickOutside={false}
    fullScreen={useMediaQuery('(max-width: 700px)') ?? false}
    size={size}
    title={title}
    styles={{ title: { fontWeight: 720 } }}
  >
    {children}
  </Modal>
);
