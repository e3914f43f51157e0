import { fileHref } from '@rollcall/contract/files';
import type { PublicationDetail } from '@rollcall/contract/publications';
import { publishedInWords } from '@rollcall/contract/publications/names';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { AreaLink } from '../areas/area-link.tsx';
import type { TextId } from '../intl.ts';
import { languagesInWords } from './facts.ts';

const Fact = ({ label, children }: { label: TextId; children: ReactNode }) => (
  <div>
    <dt>
      <FormattedMessage id={label} />
    </dt>
    <dd>{children}</dd>
  </div>
);

/** What a catalogue says of a publication, and the way to the thing itself. */
export const PublicationFacts = ({ publication }: { publication: PublicationDetail }) => {
  const intl = useIntl();
  const { published, publishedIn, issue, pages, publisher, place, pageCount, durationMinutes, isbn } = publication;
  const date = publishedInWords(intl.locale, published);
  const part = [publishedIn, issue, pages].filter(Boolean).join(', ');
  const imprint = [place, publisher].filter(Boolean).join(': ');
  return (
    <dl className="publication-facts">
      {date && <Fact label="public.publication.published">{date}</Fact>}
      {part && (
        <Fact label="public.publication.part-of">
          <bdi>{part}</bdi>
        </Fact>
      )}
      {imprint && (
        <Fact label="public.publication.publisher">
          <bdi>{imprint}</bdi>
        </Fact>
      )}
      <Fact label="public.publication.languages">{languagesInWords(intl, publication)}</Fact>
      {pageCount && <Fact label="public.publication.pages">{intl.formatNumber(pageCount)}</Fact>}
      {durationMinutes && (
        <Fact label="public.publication.length">
          {intl.formatNumber(durationMinutes, { style: 'unit', unit: 'minute', unitDisplay: 'long' })}
        </Fact>
      )}
      {isbn && <Fact label="public.publication.isbn">{isbn}</Fact>}
      {publication.priorityArea && (
        <Fact label="public.publication.area">
          <AreaLink area={publication.priorityArea} />
        </Fact>
      )}
    </dl>
  );
};

/** Where it is read: at another address, or as a file that is saved. */
export const ReadIt = ({ publication: { url, file } }: { publication: PublicationDetail }) => {
  const intl = useIntl();
  if (!url && !file) return null;
  return (
    <p className="read-it">
      {url && (
        <a className="button primary" href={url} rel="nofollow noopener">
          <FormattedMessage id="public.publication.open" values={{ site: new URL(url).host }} />
        </a>
      )}
      {file && (
        <a className={url ? 'button' : 'button primary'} href={fileHref(file)}>
          <FormattedMessage
            id="public.publication.save"
            values={{
              ending: file.name.split('.').pop()?.toUpperCase() ?? '',
              size: intl.formatNumber(Math.max(0.1, file.size / 1_000_000), {
                style: 'unit',
                unit: 'megabyte',
                maximumFractionDigits: 1,
              }),
            }}
          />
        </a>
      )}
    </p>
  );
};
