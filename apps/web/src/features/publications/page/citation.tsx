import { Button, CopyButton } from '@mantine/core';
import type { PublicationDetail } from '@rollcall/contract/publications';
import { bibtex, chicago } from '@rollcall/contract/publications/citations';
import { FormattedMessage, useIntl } from 'react-intl';
import { Section } from '../../../app/parts/section.tsx';
import classes from '../publications.module.css';

/** How it is cited, copied in one click. */
export const Citation = ({ publication }: { publication: PublicationDetail }) => {
  const intl = useIntl();
  const cited = { ...publication, page: `${location.origin}/publications/${publication.slug}` };
  const ways = [
    ['chicago', chicago(cited, intl.locale)],
    ['bibtex', bibtex(cited)],
  ] as const;
  return (
    <Section title={<FormattedMessage id="publications.cite" />}>
      {ways.map(([way, text]) => (
        <div key={way} className={classes.citation}>
          <h3 id={`cite-${way}`}>
            <FormattedMessage id={`publications.cite.${way}`} />
          </h3>
          <p className={way === 'bibtex' ? classes.code : undefined} dir="auto">
            {text}
          </p>
          <CopyButton value={text} timeout={3000}>
            {({ copied, copy }) => (
              <>
                <Button variant="default" size="compact-md" aria-describedby={`cite-${way}`} onClick={copy}>
                  <FormattedMessage id="publications.copy" />
                </Button>{' '}
                <span role="status">{copied && <FormattedMessage id="publications.copied" />}</span>
              </>
            )}
          </CopyButton>
        </div>
      ))}
    </Section>
  );
};
