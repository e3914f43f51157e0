import { can } from '@rollcall/contract/permissions';
import type { Petition } from '@rollcall/contract/petitions';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedDate, FormattedMessage } from 'react-intl';
import { Page } from '../../../../app/page.tsx';
import { Columns } from '../../../../app/columns.tsx';
import { Markdown } from '../../../../app/parts/markdown.tsx';
import { Section } from '../../../../app/parts/section.tsx';
import { useSession } from '../../../../app/session/session.queries.ts';
import { PetitionStateTag } from '../list/petition-state.tsx';
import { petitionQuery } from '../petitions.queries.ts';
import { ShareSection } from '../share/share-section.tsx';
import { FiguresSection } from './figures-section.tsx';
import { PetitionActions } from './petition-actions.tsx';
import classes from './petition-page.module.css';
import { SignersSection } from './signers-section.tsx';

const route = getRouteApi('/petitions/$petitionId');

/** A petition or form: how it goes, who signed, and how it is spread. */
export const PetitionPage = () => {
  const { petitionId } = route.useParams();
  const { data: petition } = useSuspenseQuery(petitionQuery(petitionId));
  const session = useSession();
  const plans = can(session, 'campaigns.manage');
  const text = petition.texts[petition.language]?.text;
  return (
    <Page
      title={petition.title}
      eyebrow={<Belongs petition={petition} />}
      action={<PetitionActions petition={petition} />}
    >
      <p className={classes.facts}>
        <PetitionStateTag state={petition.state} />
        {petition.closedAt ? (
          <span>
            <FormattedMessage id="petition.closed-on" values={{ day: <Day at={petition.closedAt} /> }} />
          </span>
        ) : (
          petition.publishedAt && (
            <span>
              <FormattedMessage id="petition.open-since" values={{ day: <Day at={petition.publishedAt} /> }} />
            </span>
          )
        )}
      </p>
      <Columns aside={<ShareSection petition={petition} />}>
        <FiguresSection petition={petition} detailed={plans} />
        {can(session, 'people.read') && petition.state !== 'draft' && <SignersSection petition={petition} />}
        {text && (
          <Section title={<FormattedMessage id="petition.text" />}>
            <div className={classes.inner}>
              <Markdown text={text} />
            </div>
          </Section>
        )}
      </Columns>
    </Page>
  );
};

const Day = ({ at }: { at: string }) => <FormattedDate value={at} day="numeric" month="long" year="numeric" />;

const Belongs = ({ petition: { campaign, branch, kind } }: { petition: Petition }) => (
  <>
    <Link to="/petitions">
      <FormattedMessage id={`petitions.kind.${kind}`} />
    </Link>
    {' · '}
    {campaign && (
      <>
        <Link to="/campaigns/$campaignId" params={{ campaignId: campaign.id }}>
          {campaign.title}
        </Link>
        {' · '}
      </>
    )}
    {branch ? (
      <Link to="/branches/$branchId" params={{ branchId: branch.id }}>
        {branch.name}
      </Link>
    ) : (
      <FormattedMessage id="campaigns.national" />
    )}
  </>
);
