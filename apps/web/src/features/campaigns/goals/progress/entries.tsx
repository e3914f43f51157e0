import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Goal, GoalEntry } from '@rollcall/contract/campaigns/goals';
import { useInfiniteQuery } from '@tanstack/react-query';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { MoreButton } from '../../../../app/parts/more-button.tsx';
import { PersonName } from '../../../../app/parts/person-name.tsx';
import { Row, Rows } from '../../../../app/parts/row.tsx';
import { problemWords } from '../../../../app/states/problem-words.ts';
import { goalEntriesQuery } from '../goals.queries.ts';
import { type GoalCampaign, useGoalPlaces } from '../goal-campaign.ts';
import { EntryForm } from './entry-form.tsx';
import classes from './progress.module.css';
import { useEntryActs } from './use-entry-acts.tsx';

type Props = { goal: Goal; campaign: GoalCampaign };

/** What was written down for a goal that nothing else counts, and the way to write down more. */
export const Entries = ({ goal, campaign }: Props) => {
  const intl = useIntl();
  const query = useInfiniteQuery(goalEntriesQuery(goal.campaignId, goal.id));
  const [writing, { open, close }] = useDisclosure(false);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const places = useGoalPlaces(campaign).filter((place) => !goal.branch || place?.id === goal.branch.id);
  return (
    <section className={classes.entries} aria-label={intl.formatMessage({ id: 'goals.entries' })}>
      <div className={classes.head}>
        <h4>
          <FormattedMessage id="goals.entries" />
        </h4>
        {places.length > 0 && !writing && (
          <Button size="compact-md" onClick={open}>
            <FormattedMessage id="goals.entries.add" />
          </Button>
        )}
      </div>
      {writing && <EntryForm goal={goal} places={places} home={campaign.branch?.id ?? null} close={close} />}
      {query.isError && <p className={classes.empty}>{problemWords(intl, query.error)}</p>}
      {query.isSuccess && items.length === 0 && (
        <p className={classes.empty}>
          <FormattedMessage id="goals.entries.none" />
        </p>
      )}
      <Rows>
        {items.map((entry) => (
          <EntryRow key={entry.id} entry={entry} goal={goal} />
        ))}
      </Rows>
      <MoreButton query={query} />
    </section>
  );
};

const EntryRow = ({ entry, goal }: { entry: GoalEntry; goal: Goal }) => {
  const intl = useIntl();
  const { remove } = useEntryActs(goal);
  const amount = intl.formatNumber(entry.amount, { signDisplay: 'always' });
  return (
    <Row
      note={
        <FormattedMessage
          id="goals.entry.note"
          values={{
            day: <FormattedDate value={entry.on} day="numeric" month="short" timeZone="UTC" />,
            hasBranch: entry.branch ? 'yes' : 'no',
            branch: entry.branch?.name,
            hasName: entry.by ? 'yes' : 'no',
            name: entry.by && <PersonName person={entry.by} />,
          }}
        />
      }
      act={
        entry.removable && (
          <Button
            variant="default"
            size="compact-sm"
            loading={remove.isPending}
            onClick={() => remove.mutate(entry)}
            aria-label={intl.formatMessage({ id: 'goals.entry.remove.of' }, { amount })}
          >
            <FormattedMessage id="goals.entry.remove" />
          </Button>
        )
      }
    >
      <b className={classes.amount}>{amount}</b> {entry.note}
    </Row>
  );
};
