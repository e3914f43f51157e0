import type { Campaign } from '@rollcall/contract/campaigns';
import { can } from '@rollcall/contract/permissions';
import { useInfiniteQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { ButtonLink } from '../../../../app/links.tsx';
import { MoreButton } from '../../../../app/parts/more-button.tsx';
import { Section } from '../../../../app/parts/section.tsx';
import { useSession } from '../../../../app/session/session.queries.ts';
import { Empty } from '../../../../app/states/empty.tsx';
import { LoadingRows } from '../../../../app/states/loading.tsx';
import { problemWords } from '../../../../app/states/problem-words.ts';
import classes from '../petitions.module.css';
import { petitionsQuery } from '../petitions.queries.ts';
import { useLanguageCode } from '../use-language-code.ts';
import { PetitionRow } from './petition-row.tsx';

type Props = { campaign: Pick<Campaign, 'id' | 'branch'> };

/** The petitions and forms of a campaign. Where there are none and none can be planned, nothing. */
export const PetitionsSection = ({ campaign }: Props) => {
  const intl = useIntl();
  const session = useSession();
  const plans = can(session, 'campaigns.manage', campaign.branch?.id);
  const query = useInfiniteQuery(petitionsQuery({ campaignId: campaign.id, language: useLanguageCode() }));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (query.isSuccess && items.length === 0 && !plans) return null;
  return (
    <Section
      title={<FormattedMessage id="petitions.title" />}
      aside={
        plans && (
          <ButtonLink
            variant="default"
            size="compact-md"
            to="/petitions/new"
            search={{ campaign: campaign.id, ...(campaign.branch ? { branch: campaign.branch.id } : {}) }}
          >
            <FormattedMessage id="petitions.start" />
          </ButtonLink>
        )
      }
    >
      {query.isPending && <LoadingRows rows={2} />}
      {query.isError && <Empty>{problemWords(intl, query.error)}</Empty>}
      {query.isSuccess && items.length === 0 && (
        <Empty>
          <FormattedMessage id="petitions.none-of-campaign" />
        </Empty>
      )}
      {items.length > 0 && (
        <ul className={classes.rows}>
          {items.map((petition) => (
            <PetitionRow key={petition.id} petition={petition} />
          ))}
        </ul>
      )}
      <MoreButton query={query} />
    </Section>
  );
};
