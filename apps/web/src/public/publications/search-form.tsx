import type { PriorityArea } from '@rollcall/contract/campaigns';
import type { PublicationSearch } from '@rollcall/contract/public-publications';
import { publicationKinds } from '@rollcall/contract/publications';
import { FormattedMessage, useIntl } from 'react-intl';
import { PickArea, PickOne } from '../fields/pick.tsx';
import { Form } from '../frame/link.tsx';
import { languageName } from './facts.ts';

/** Languages that can be chosen; any other may stand in the address. */
const LANGUAGES = ['en', 'es', 'fr', 'ar', 'zh', 'ht'];

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
      <PickOne
        name="kind"
        label="public.publications.kind"
        any="public.publications.any"
        options={publicationKinds.map((kind) => ({
          value: kind,
          text: intl.formatMessage({ id: `public.publication.kind.${kind}` }),
        }))}
        value={search.kind}
      />
      <PickArea label="public.publications.area" any="public.publications.any" areas={areas} value={search.area} />
      <PickOne
        name="language"
        label="public.publications.language"
        any="public.publications.any"
        options={codes.map((code) => ({ value: code, text: languageName(intl, code) }))}
        value={search.language}
      />
      <button className="button" type="submit">
        <FormattedMessage id="public.publications.find" />
      </button>
    </Form>
  );
};
