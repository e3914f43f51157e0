import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, type MessageDescriptor, useIntl } from 'react-intl';
import { problemWords } from '../states/problem-words.ts';
import { sayProblem } from './say.ts';

type Props = {
  words: MessageDescriptor['id'];
  /** After the first click. */
  sure: MessageDescriptor['id'];
  remove: () => Promise<unknown>;
  onRemoved: () => Promise<void>;
};

/** Removes what cannot be brought back, so it takes two clicks. */
export const RemoveButton = ({ words, sure, remove, onRemoved }: Props) => {
  const intl = useIntl();
  const [asked, ask] = useState(false);
  const removal = useMutation({
    mutationFn: remove,
    onSuccess: onRemoved,
    onError: (error) => sayProblem(problemWords(intl, error)),
  });
  return (
    <Button
      variant="subtle"
      loading={removal.isPending}
      onClick={() => (asked ? removal.mutate() : ask(true))}
      onBlur={() => ask(false)}
    >
      <FormattedMessage id={asked ? sure : words} />
    </Button>
  );
};
