import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { FormattedMessage } from 'react-intl';
import { type OnWalkIn, WalkInForm } from './walk-in-form.tsx';

type Props = { name: string; onWalkIn: OnWalkIn };

/** Opens the form for who walks in, with the name that was looked for in vain. */
export const WalkInButton = ({ name, onWalkIn }: Props) => {
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button size="lg" fullWidth onClick={open}>
        <FormattedMessage id={name ? 'door.walk-in.named' : 'door.walk-in'} values={{ name }} />
      </Button>
      <Modal opened={opened} onClose={close} title={<FormattedMessage id="door.walk-in" />} yOffset="4dvh">
        <WalkInForm name={name} onWalkIn={onWalkIn} />
      </Modal>
    </>
  );
};
