import type { Petition } from '@rollcall/contract/petitions';
import type { PetitionFigures } from '@rollcall/contract/petitions/signers';
import { useQuery } from '@tanstack/react-query';
import { FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import { Section } from '../../../../app/parts/section.tsx';
import { Empty } from '../../../../app/states/empty.tsx';
import { LoadingRows } from '../../../../app/states/loading.tsx';
import { problemWords } from '../../../../app/states/problem-words.ts';
import { GoalBar } from '../list/goal-bar.tsx';
import { figuresQuery } from '../petitions.queries.ts';
import { Days } from './days.tsx';
import classes from './petition-page.module.css';

type Props = {
  petition: Petition;
  /** Whether the reader may know more than the count. */
  detailed: boolean;
};

/** How many have signed: of the goal, day by day, and by branch. */
export const FiguresSection = ({ petition, detailed }: Props) => (
  <Section title={<FormattedMessage id={`petition.figures.${petition.kind}`} />}>
    <div className={classes.inner}>
      <GoalBar petition={petition} />
    </div>
    {detailed && petition.state !== 'draft' && <Details petitionId={petition.id} />}
  </Section>
);

const Details = ({ petitionId }: { petitionId: string }) => {
  const intl = useIntl();
  const query = useQuery(figuresQuery(petitionId));
  if (query.isPending) return <LoadingRows rows={3} />;
  if (query.isError) return <Empty>{problemWords(intl, query.error)}</Empty>;
  const { waiting, contacts, byDay, byBranch } = query.data;
  return (
    <>
      <div className={classes.inner}>
        <p className={classes.sums}>
          <span>
            <FormattedMessage id="petition.figures.contacts" values={{ count: contacts }} />
          </span>
          <span>
            <FormattedMessage id="petition.figures.waiting" values={{ count: waiting }} />
          </span>
        </p>
        {byDay.length > 0 && <Days byDay={byDay} />}
      </div>
      {byBranch.length > 0 && <Branches byBranch={byBranch} />}
    </>
  );
};

const Branches = ({ byBranch }: Pick<PetitionFigures, 'byBranch'>) => (
  <table className={classes.table}>
    <caption className="visually-hidden">
      <FormattedMessage id="petition.by-branch" />
    </caption>
    <thead>
      <tr>
        <th scope="col">
          <FormattedMessage id="petition.nearest" />
        </th>
        <th scope="col">
          <FormattedMessage id="petition.signed" />
        </th>
        <th scope="col">
          <FormattedMessage id="petition.contacts" />
        </th>
      </tr>
    </thead>
    <tbody>
      {byBranch.map(({ branch, signatures, contacts }) => (
        <tr key={branch?.id ?? ''}>
          <th scope="row">{branch ? branch.name : <FormattedMessage id="petition.no-branch" />}</th>
          <td>
            <FormattedNumber value={signatures} />
          </td>
          <td>
            <FormattedNumber value={contacts} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
