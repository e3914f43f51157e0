import { Tag } from '@rollcall/ui/tag';
import { can } from '@rollcall/contract/permissions';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { countryName } from '../../../app/language/code-names.ts';
import { ButtonLink } from '../../../app/links.tsx';
import { Page } from '../../../app/page.tsx';
import { Markdown } from '../../../app/parts/markdown.tsx';
import { Section } from '../../../app/parts/section.tsx';
import { useSession } from '../../../app/session/session.queries.ts';
import { ContactsSection } from '../contacts/contacts-section.tsx';
import { sisterQuery } from '../solidarity.queries.ts';
import { ExchangesSection } from '../told/exchanges-section.tsx';
import { StatementsSection } from '../told/statements-section.tsx';
import classes from '../solidarity.module.css';
import { JointSection } from './joint-section.tsx';

const route = getRouteApi('/solidarity/$organizationId');

/** An organization abroad: what it is, what is done and said together, and for those who keep it whom to write to. */
export const OrganizationPage = () => {
  const intl = useIntl();
  const { organizationId } = route.useParams();
  const { data: organization } = useSuspenseQuery(sisterQuery(organizationId));
  const manages = can(useSession(), 'solidarity.manage');
  const { name, city, country, kind, relation, since, url, about, isPublic } = organization;
  return (
    <Page
      title={name}
      eyebrow={
        <>
          <Link to="/solidarity">
            <FormattedMessage id="solidarity.title" />
          </Link>
          {' · '}
          {`${city}, ${countryName(intl, country)}`}
        </>
      }
      action={
        manages && (
          <ButtonLink to="/solidarity/$organizationId/edit" params={{ organizationId }}>
            <FormattedMessage id="solidarity.change" />
          </ButtonLink>
        )
      }
    >
      <p className={classes.facts}>
        <span>
          <FormattedMessage id={`solidarity.kind.${kind}`} />
        </span>
        <span>
          <Tag {...(relation === 'ended' ? { tone: 'amber' } : {})}>
            <FormattedMessage id={`solidarity.relation.${relation}`} />
          </Tag>
        </span>
        {since && (
          <span>
            <FormattedMessage
              id="solidarity.since"
              values={{ date: intl.formatDate(since, { dateStyle: 'long', timeZone: 'UTC' }) }}
            />
          </span>
        )}
        {url && (
          <a href={url} rel="nofollow noopener">
            {url.replace(/^https?:\/\/|\/$/g, '')}
          </a>
        )}
        {!isPublic && (
          <Tag tone="amber">
            <FormattedMessage id="solidarity.inside-only" />
          </Tag>
        )}
      </p>
      <div className={classes.columns}>
        <div className={classes.column}>
          {about && (
            <Section title={<FormattedMessage id="solidarity.about" />}>
              <div className={classes.body}>
                <Markdown text={about} />
              </div>
            </Section>
          )}
          <ExchangesSection key={`exchanges ${organizationId}`} organizationId={organizationId} manages={manages} />
          <StatementsSection key={`statements ${organizationId}`} organizationId={organizationId} manages={manages} />
        </div>
        <div className={classes.column}>
          <JointSection organization={organization} />
          {manages && <ContactsSection key={`contacts ${organizationId}`} organizationId={organizationId} />}
        </div>
      </div>
    </Page>
  );
};
