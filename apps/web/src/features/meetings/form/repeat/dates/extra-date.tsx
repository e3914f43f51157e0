import { Button, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import classes from './dates.module.css';

type Props = { time: string; onAdd: (local: string) => void };

/** One more date besides the rule. */
export const ExtraDate = ({ time: usual, onAdd }: Props) => {
  const [opened, { open, close }] = useDisclosure();
  const [day, setDay] = useState('');
  const [time, setTime] = useState(usual);
  if (!opened) {
    return (
      <Button
        size="sm"
        variant="default"
        onClick={() => {
          setTime(usual);
          open();
        }}
      >
        <FormattedMessage id="repeat.add-date" />
      </Button>
    );
  }
  return (
    <div className={classes.extra}>
      <TextInput
        type="date"
        data-autofocus
        autoFocus
        label={<FormattedMessage id="repeat.extra.day" />}
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <TextInput
        type="time"
        label={<FormattedMessage id="form.time" />}
        value={time}
        onChange={(event) => setTime(event.currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={!day || !time}
        onClick={() => {
          onAdd(`${day}T${time}`);
          setDay('');
          close();
        }}
      >
        <FormattedMessage id="repeat.extra.add" />
      </Button>
    </div>
  );
};
