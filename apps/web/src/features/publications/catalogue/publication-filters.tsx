import { NativeSelect, TextInput } from '@mantine/core';
import { publicationKinds } from '@rollcall/contract/publications';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAreas } from '../../../app/data/use-areas.ts';
import { languageName } from '../../../app/language/code-names.ts';
import classes from '../publications.module.css';
import type { PublicationSearch } from '../publications.search.ts';
import { usualLanguages } from '../words.ts';

type Props = { search: PublicationSearch; onChange: (part: PublicationSearch) => void };

const PAUSE = 250; // milliseconds without a key, after which it is searched

/** What is looked for: words, and what kind of thing, on which area, in which language. */
export const PublicationFilters = ({ search, onChange }: Props) => {
  const intl = useIntl();
  const areas = useAreas();
  const [typed, type] = useState(search.q ?? '');
  const look = useDebouncedCallback((q: string) => onChange({ q: q || undefined }), PAUSE);
  const any = { value: '', label: intl.formatMessage({ id: 'publications.any' }) };
  const kind = publicationKinds.find((one) => one === search.kind) ?? '';
  return (
    <search className={classes.filters}>
      <TextInput
        className={classes.words}
        type="search"
        label={intl.formatMessage({ id: 'publications.search' })}
        description={intl.formatMessage({ id: 'publications.search.hint' })}
        inputWrapperOrder={['label', 'input', 'description']}
        maxLength={200}
        value={typed}
        onChange={({ currentTarget }) => {
          type(currentTarget.value);
          look(currentTarget.value);
        }}
      />
      <NativeSelect
        label={intl.formatMessage({ id: 'publications.kind' })}
        value={kind}
        onChange={({ currentTarget }) => onChange({ kind: publicationKinds.find((k) => k === currentTarget.value) })}
        data={[
          any,
          ...publicationKinds.map((value) => ({
            value,
            label: intl.formatMessage({ id: `publications.kind.${value}` }),
          })),
        ]}
      />
      <NativeSelect
        label={intl.formatMessage({ id: 'campaigns.area' })}
        value={search.area ?? ''}
        onChange={({ currentTarget }) => onChange({ area: currentTarget.value || undefined })}
        data={[any, ...areas.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <NativeSelect
        label={intl.formatMessage({ id: 'publications.language' })}
        value={search.language ?? ''}
        onChange={({ currentTarget }) => onChange({ language: currentTarget.value || undefined })}
        data={[any, ...usualLanguages.map((value) => ({ value, label: languageName(intl, value) }))]}
      />
    </search>
  );
};
