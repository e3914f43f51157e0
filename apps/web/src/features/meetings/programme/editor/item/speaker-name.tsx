import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { AgendaSpeaker } from '@rollcall/contract/meetings/programme';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { speakersNamedQuery } from '../../programme.queries.ts';
import type { ProgrammeForm } from '../use-programme-form.ts';

const TYPED_FOR_MS = 250;

type Props = {
  form: ProgrammeForm;
  path: `items.${number}.speakers.${number}`;
  speaker: AgendaSpeaker;
  branchId: string;
};

/** The name that is announced. Chosen from the records it belongs to that person; typed, it is that of a guest. */
export const SpeakerName = ({ form, path, speaker, branchId }: Props) => {
  const intl = useIntl();
  const chosen = useRef<string | null>(null);
  const [typed] = useDebouncedValue(speaker.name.trim(), TYPED_FOR_MS);
  const found = useQuery({
    ...speakersNamedQuery(branchId, typed),
    enabled: typed.length > 1 && speaker.personId === null,
    placeholderData: keepPreviousData,
  });
  const data = (found.data?.items ?? []).map(({ id, givenName, familyName }) => ({
    value: id,
    label: intl.formatMessage({ id: 'person.name' }, { givenName, familyName }),
  }));
  return (
    <Autocomplete
      label={<FormattedMessage id="programme.speaker.name" />}
      description={
        <FormattedMessage id={speaker.personId ? 'programme.speaker.member' : 'programme.speaker.name.hint'} />
      }
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      data={data}
      // The server has searched already, by given and family name in either case.
      filter={({ options }) => options}
      openOnFocus={false}
      data-path={`${path}.name`}
      value={speaker.name}
      error={form.errors[`${path}.name`] ?? form.errors[`${path}.personId`]}
      onOptionSubmit={(id) => {
        chosen.current = id;
      }}
      onChange={(name) => {
        form.setFieldValue(`${path}.name`, name.trimStart());
        form.setFieldValue(`${path}.personId`, chosen.current);
        chosen.current = null;
      }}
    />
  );
};
