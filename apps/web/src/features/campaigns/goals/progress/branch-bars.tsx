import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { GoalProgress } from '@rollcall/contract/campaigns/goals';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, FormattedNumber } from 'react-intl';
import classes from './progress.module.css';

const FIRST = 8;

type Props = { branches: GoalProgress['branches'] };

/** What each branch added, the most first, beside what it set itself. */
export const BranchBars = ({ branches }: Props) => {
  const [all, { open }] = useDisclosure(branches.length <= FIRST + 2);
  const shown = all ? branches : branches.slice(0, FIRST);
  const most = Math.max(1, ...branches.map(({ reached, target }) => Math.max(reached, target ?? 0)));
  if (branches.length === 0) return null;
  return (
    <div className={classes.branches}>
      <table>
        <caption>
          <FormattedMessage id="goals.branches" />
        </caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">
              <FormattedMessage id="goals.branches.branch" />
            </th>
            <th scope="col">
              <FormattedMessage id="goals.chart.reached" />
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map(({ branch, reached, target }) => (
            <tr key={branch?.id ?? ''}>
              <th scope="row">
                {branch ? (
                  <Link to="/branches/$branchId" params={{ branchId: branch.id }}>
                    {branch.name}
                  </Link>
                ) : (
                  <FormattedMessage id="goals.branches.none" />
                )}
              </th>
              <td>
                <FormattedNumber value={reached} />
                {target !== null && (
                  <small>
                    <FormattedMessage id="goals.branches.of" values={{ target }} />
                  </small>
                )}
              </td>
              <td aria-hidden="true">
                <span>
                  {target !== null && <b style={{ width: `${(100 * target) / most}%` }} />}
                  <i style={{ width: `${(100 * Math.max(0, reached)) / most}%` }} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!all && (
        <Button variant="default" size="compact-md" mt={8} onClick={open}>
          <FormattedMessage id="goals.branches.all" values={{ count: branches.length }} />
        </Button>
      )}
    </div>
  );
};
