import { Button, TextInput } from '@mantine/core';
import { door } from '@rollcall/contract/meetings/door';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../../app/api.ts';
import { problemWords } from '../../../../app/states/problem-words.ts';
import { newId } from '../model/new-id.ts';
import classes from '../door.module.css';
import { doorLinksQuery } from './door-links.queries.ts';

/** Whom the next link is for. */
export const NewLinkForm = ({ meetingId }: { meetingId: string }) => {
  const intl = useIntl();
  const client = useQueryClient();
  const [label, setLabel] = useState('');
  const [key, setKey] = useState(newId);
  const make = useMutation({
    mutationFn: () =>
      api(door.addLink, { params: { meetingId }, body: { label } }, { headers: { 'idempotency-key': key } }),
    onSuccess: () => {
      setLabel('');
      setKey(newId());
      return client.invalidateQueries({ queryKey: doorLinksQuery(meetingId).queryKey });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (label.trim()) make.mutate();
  };
  return (
    <form className={classes.newLink} onSubmit={send}>
      <TextInput
        label={intl.formatMessage({ id: 'door.helpers.label' })}
        value={label}
        maxLength={100}
        autoComplete="off"
        error={make.error && problemWords(intl, make.error)}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <Button type="submit" loading={make.isPending} disabled={!label.trim()}>
        <FormattedMessage id="door.helpers.make" />
      </Button>
    </form>
  );
};
