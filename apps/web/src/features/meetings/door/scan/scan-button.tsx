import { ActionIcon, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense, useEffect } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { LoadingRows } from '../../../../app/states/loading.tsx';
import { frameReader } from './read-frame.ts';
import type { OnCode } from './on-code.ts';

const load = () => import('./scanner.tsx');
const Scanner = lazy(async () => ({ default: (await load()).Scanner }));

/** Opens the camera. What it needs is fetched before: at the door there may be no network. */
export const ScanButton = ({ disabled, onCode }: { disabled: boolean; onCode: OnCode }) => {
  const intl = useIntl();
  const [opened, { open, close }] = useDisclosure();
  useEffect(() => {
    Promise.all([load(), frameReader()]).catch(() => {}); // tried again when it is opened
  }, []);
  return (
    <>
      <ActionIcon
        variant="default"
        size={50}
        disabled={disabled}
        aria-label={intl.formatMessage({ id: 'door.scan' })}
        onClick={open}
      >
        <svg
          width="26"
          height="26"
          viewBox="0 0 24 24"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          aria-hidden="true"
        >
          <path d="M4 8V5a1 1 0 0 1 1-1h3M16 4h3a1 1 0 0 1 1 1v3M20 16v3a1 1 0 0 1-1 1h-3M8 20H5a1 1 0 0 1-1-1v-3" />
          <path d="M8 8h3v3H8zM13 8h3v3h-3zM8 13h3v3H8zM13 13h1.5v1.5M16 16v0" />
        </svg>
      </ActionIcon>
      <Modal opened={opened} onClose={close} title={<FormattedMessage id="door.scan" />}>
        <Suspense fallback={<LoadingRows rows={3} />}>
          <Scanner onCode={onCode} />
        </Suspense>
      </Modal>
    </>
  );
};
