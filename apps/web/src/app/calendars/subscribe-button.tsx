import { Button, type ButtonProps, Modal } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import type { CalendarOf } from '@rollcall/contract/meetings/calendars';
import { FormattedMessage, useIntl } from 'react-intl';
import { CalendarAddress } from './calendar-address.tsx';
import classes from './calendars.module.css';

type Props = Pick<ButtonProps, 'size'> & { of: CalendarOf; /** Of the branch or the campaign. */ name: string };

/** A button to the calendar of a branch or a campaign. */
export const SubscribeButton = ({ of, name, size }: Props) => {
  const intl = useIntl();
  const phone = useMediaQuery('(max-width: 700px)');
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button
        variant="default"
        {...(size ? { size } : {})}
        onClick={open}
        aria-label={intl.formatMessage({ id: 'calendars.subscribe.to' }, { name })}
      >
        <FormattedMessage id="calendars.subscribe" />
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        fullScreen={phone}
        size="lg"
        title={<FormattedMessage id="calendars.of" values={{ name }} />}
        styles={{ title: { fontWeight: 720 } }}
      >
        <p className={classes.lead}>
          <FormattedMessage id="calendars.subscribe.text" />
        </p>
        <CalendarAddress of={of} primary />
      </Modal>
    </>
  );
};
