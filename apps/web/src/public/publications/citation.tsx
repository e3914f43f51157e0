import type { PublicationDetail } from '@rollcall/contract/publications';
import { bibtex, chicago } from '@rollcall/contract/publications/citations';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from '../frame/link.tsx';
import { useHref, useSite } from '../frame/site.tsx';
import { Section } from '../parts/section.tsx';

const Copied = ({ of, text, isCode = false }: { of: 'chicago' | 'bibtex'; text: string; isCode?: boolean }) => {
  const intl = useIntl();
  return (
    <div className="citation" data-island="copy" data-copied={intl.formatMessage({ id: 'public.citation.copied' })}>
      <h3 id={`cite-${of}`}>
        <FormattedMessage id={`public.citation.${of}`} />
      </h3>
      {isCode ? (
        <pre tabIndex={0} aria-labelledby={`cite-${of}`} role="region">
          {text}
        </pre>
      ) : (
        <p dir="auto">{text}</p>
      )}
      {/* Shown by its script: without one the text is marked and copied by hand. */}
      <button className="button" type="button" hidden aria-describedby={`cite-${of}`}>
        <FormattedMessage id="public.citation.copy" />
      </button>
      <span role="status" />
    </div>
  );
};

/** How it is cited, to be copied in one click. */
export const Citation = ({ publication }: { publication: PublicationDetail }) => {
  const { locale } = useIntl();
  const { origin } = useSite();
  const inLanguage = useHref();
  const path = `/publications/${publication.slug}`;
  const cited = { ...publication, page: origin + inLanguage(path) };
  return (
    <Section id="cite" title="public.citation" className="citations">
      <Copied of="chicago" text={chicago(cited, locale)} />
      <Copied of="bibtex" text={bibtex(cited)} isCode />
      <p className="more">
        <Link href={`${path}/citation.bib`}>
          <FormattedMessage id="public.citation.save" />
        </Link>
      </p>
    </Section>
  );
};
