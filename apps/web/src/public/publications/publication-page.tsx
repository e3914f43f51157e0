import { nameOf } from '@rollcall/contract/publications/names';
import { FormattedList, FormattedMessage } from 'react-intl';
import type { PageOf } from '../page-of.ts';
import { Section } from '../parts/section.tsx';
import { Markdown } from '../text/markdown.tsx';
import { Citation } from './citation.tsx';
import { Discussions } from './discussions.tsx';
import { PublicationFacts, ReadIt } from './publication-facts.tsx';
import { PublicationList } from './publication-list.tsx';

/** A publication: what it is, where it is read, how it is cited, and who discussed it. */
export const PublicationPage = ({ publication, discussed, coming, shelf }: PageOf<'publication'>) => {
  const { kind, title, subtitle, authors, languages, summary, text, showsText } = publication;
  return (
    <article className="publication">
      <p className="eyebrow red">
        <FormattedMessage id={`public.publication.kind.${kind}`} />
      </p>
      <h1 dir="auto" lang={languages[0]}>
        {title}
      </h1>
      {subtitle && (
        <p className="lead" dir="auto" lang={languages[0]}>
          {subtitle}
        </p>
      )}
      {authors.length > 0 && (
        <p className="authors">
          <FormattedList
            value={authors.map((author) => (
              <bdi key={author}>{nameOf(author)}</bdi>
            ))}
          />
        </p>
      )}
      <ReadIt publication={publication} />
      {summary && (
        <div lang={languages[0]} dir="auto">
          <Markdown text={summary} below={1} />
        </div>
      )}
      <PublicationFacts publication={publication} />
      {showsText && text && (
        <section lang={languages[0]} dir="auto" aria-labelledby="text">
          <h2 id="text">
            <FormattedMessage id="public.publication.text" />
          </h2>
          <Markdown text={text} />
        </section>
      )}
      <Citation publication={publication} />
      <Discussions id="coming" discussions={coming} />
      <Discussions id="discussed" discussions={discussed} />
      {shelf.length > 0 && (
        <Section id="others" title="public.publication.others">
          <PublicationList publications={shelf} />
        </Section>
      )}
    </article>
  );
};
