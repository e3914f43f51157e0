import { fileHref } from '@rollcall/contract/files';
import { can } from '@rollcall/contract/permissions';
import { nameOf } from '@rollcall/contract/publications/names';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedList, FormattedMessage } from 'react-intl';
import { ButtonLink } from '../../../app/links.tsx';
import { Page } from '../../../app/page.tsx';
import { Markdown } from '../../../app/parts/markdown.tsx';
import { Section } from '../../../app/parts/section.tsx';
import { useSession } from '../../../app/session/session.queries.ts';
import { publicationQuery } from '../publications.queries.ts';
import classes from '../publications.module.css';
import { Citation } from './citation.tsx';
import { Discussions } from './discussions.tsx';
import { PublicationFacts } from './publication-facts.tsx';

const route = getRouteApi('/publications/$publicationId');

/** A publication: what it is, how it is cited, and which branches discussed it when. */
export const PublicationPage = () => {
  const { publicationId } = route.useParams();
  const { data: publication } = useSuspenseQuery(publicationQuery(publicationId));
  const session = useSession();
  const { kind, title, subtitle, authors, summary, showsText, text, url, file, visibility } = publication;
  const isStaff = can(session, 'publications.manage');
  return (
    <Page
      title={title}
      eyebrow={
        <>
          <Link to="/publications" search={{ kind }}>
            <FormattedMessage id={`publications.kind.${kind}`} />
          </Link>
          {visibility === 'members' && (
            <>
              {' · '}
              <FormattedMessage id="publications.visibility.members" />
            </>
          )}
        </>
      }
      action={
        isStaff && (
          <ButtonLink to="/publications/$publicationId/edit" params={{ publicationId }}>
            <FormattedMessage id="publications.change" />
          </ButtonLink>
        )
      }
    >
      {subtitle && (
        <p className={classes.subtitle} dir="auto">
          {subtitle}
        </p>
      )}
      {authors.length > 0 && (
        <p className={classes.authors}>
          <FormattedList
            value={authors.map((author) => (
              <bdi key={author}>{nameOf(author)}</bdi>
            ))}
          />
        </p>
      )}
      {(url ?? file) && (
        <p className={classes.ways}>
          {url && (
            <a href={url} target="_blank" rel="noreferrer">
              <FormattedMessage id="publications.open" values={{ site: new URL(url).host }} />
            </a>
          )}
          {file && (
            <a href={fileHref(file)}>
              <FormattedMessage id="publications.save-file" values={{ name: file.name }} />
            </a>
          )}
        </p>
      )}
      <div className={classes.columns}>
        <div className={classes.column}>
          {summary && (
            <Section title={<FormattedMessage id="publications.about" />}>
              <div className={classes.prose} dir="auto">
                <Markdown text={summary} />
              </div>
            </Section>
          )}
          {text && (
            <Section
              title={<FormattedMessage id="publications.text" />}
              aside={!showsText && <FormattedMessage id="publications.text.hidden" />}
            >
              <div className={classes.prose} dir="auto">
                <Markdown text={text} />
              </div>
            </Section>
          )}
          <Discussions publicationId={publicationId} when="coming" />
          <Discussions publicationId={publicationId} when="past" />
        </div>
        <div className={classes.column}>
          <PublicationFacts publication={publication} />
          <Citation publication={publication} />
        </div>
      </div>
    </Page>
  );
};
