import { areaIn } from '@rollcall/contract/areas';
import type { PriorityArea } from '@rollcall/contract/campaigns';
import type { PublicationSearch } from '@rollcall/contract/public-publications';
import { publicationKinds } from '@rollcall/contract/publications';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Form } from '../frame/link.tsx';
import { languageName } from './facts.ts';

/** Languages that can be chosen; any other may stand in the address. */
const LANGUAGES = ['en', 'es', 'fr', 'ar', 'zh', 'ht'];

type ChoiceProps = { name: string; label: ReactNode; value: string; options: [value: string, text: string][] };

const Choice = ({ name, label, value, options }: ChoiceProps) => (
  <div>
    <label htmlFor={name}>{label}</label>
    <select id={name} name={name} defaultValue={value}>
      <option value="">
        <FormattedMessage id="public.publications.any" />
      </option>
      {options.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </select>
  </div>
);

/** Looks for publications by their words and by what they are: a plain form, whose answer is a page with an address. */
export const SearchForm = ({ search, areas }: { search: PublicationSearch; areas: PriorityArea[] }) => {
  const intl = useIntl();
  const codes = [...new Set([...LANGUAGES, ...(search.language ? [search.language] : [])])];
  return (
    <Form className="publication-search" action="/publications" method="get" role="search">
      <div className="words">
        <label htmlFor="q">
          <FormattedMessage id="public.publications.search" />
        </label>
        <input id="q" name="q" type="search" defaultValue={search.q} maxLength={200} />
      </div>
      <Choice
        name="kind"
        label={<FormattedMessage id="public.publications.kind" />}
        value={search.kind}
        options={publicationKinds.map((kind) => [
          kind,
          intl.formatMessage({ id: `public.publication.kind.${kind}` as const }),
        ])}
      />
      <Choice
        name="area"
        label={<FormattedMessage id="public.publications.area" />}
        value={search.area}
        options={areas.map((area) => [area.slug, areaIn(area, intl.locale).name])}
      />
      <Choice
        name="language"
        label={<FormattedMessage id="public.publications.language" />}
        value={search.language}
        options={codes.map((code) => [code, languageName(intl, code)])}
      />
      <button className="button" type="submit">
        <FormattedMessage id="public.publications.find" />
      </button>
    </Form>
  );
};
