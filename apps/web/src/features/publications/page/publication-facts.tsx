import type { PublicationDetail } from '@rollcall/contract/publications';
import { publishedInWords } from '@rollcall/contract/publications/names';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAreaName } from '../../../app/data/use-areas.ts';
import { languageName } from '../../../app/language/code-names.ts';
import { Section } from '../../../app/parts/section.tsx';
import classes from '../publications.module.css';

/** What a catalogue says of a publication. */
export const PublicationFacts = ({ publication }: { publication: PublicationDetail }) => {
  const intl = useIntl();
  const { published, publishedIn, issue, pages, publisher, place, pageCount, durationMinutes, isbn } = publication;
  const { languages, priorityArea, visibility, slug } = publication;
  const areaName = useAreaName(priorityArea);
  const address = `/publications/${slug}`;
  const facts: [id: string, value: ReactNode][] = [
    ['published', publishedInWords(intl.locale, published)],
    ['part-of', [publishedIn, issue, pages].filter(Boolean).join(', ')],
    ['publisher', [place, publisher].filter(Boolean).join(': ')],
    ['languages', intl.formatList(languages.map((code) => languageName(intl, code)))],
    ['pages', pageCount && intl.formatNumber(pageCount)],
    [
      'length',
      durationMinutes && intl.formatNumber(durationMinutes, { style: 'unit', unit: 'minute', unitDisplay: 'long' }),
    ],
    ['isbn', isbn],
    [
      'area',
      priorityArea && (
        <Link to="/publications" search={{ area: priorityArea.id }}>
          {areaName}
        </Link>
      ),
    ],
    ['page', visibility === 'public' && <a href={address}>{address}</a>],
  ];
  return (
    <Section title={<FormattedMessage id="publications.facts" />}>
      <dl className={classes.dl}>
        {facts
          .filter(([, value]) => Boolean(value))
          .map(([id, value]) => (
            <div key={id}>
              <dt>{intl.formatMessage({ id: `publications.fact.${id as 'published'}` })}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Section>
  );
};
