import type { NationalReport } from '@rollcall/contract/reports';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { ChangeNote } from './change-note.tsx';
import { useFigures } from '../measures/figures.ts';
import classes from './headline-figures.module.css';
import { changeOf, pointsOf, shareOf } from '../measures/measures.ts';

const counted = ['members', 'meetings', 'rsvps', 'came'] as const;
type HeadlineId = (typeof counted)[number] | 'share';

type Props = { total: NationalReport['total'] };

/** The five figures that a reader comes for. Each leads to the branches that it is the sum of, the largest first. */
export const HeadlineFigures = ({ total: { now, before } }: Props) => {
  const figures = useFigures();
  const share = { now: shareOf(now), before: shareOf(before) };
  const points = pointsOf(share.now, share.before);
  return (
    <ul className={classes.figures}>
      {counted.map((id) => {
        const change = changeOf(now[id], before[id]);
        return (
          <li key={id}>
            <FigureLink id={id} figure={figures.count(now[id])} />
            <p className={classes.change}>
              <ChangeNote change={change} figure={figures.change(change)} before={figures.count(before[id])} />
            </p>
          </li>
        );
      })}
      <li>
        <FigureLink id="share" figure={share.now === null ? '–' : figures.percent(share.now)} />
        <p className={classes.change}>
          <ChangeNote
            change={points}
            figure={points ? figures.points(points) : ''}
            before={share.before === null ? '' : figures.percent(share.before, 1)}
          />
        </p>
      </li>
    </ul>
  );
};

const FigureLink = ({ id, figure }: { id: HeadlineId; figure: string }) => (
  <Link
    to="/reports/national"
    search={(search) => ({ ...search, sort: id, order: 'desc' as const, region: undefined })}
    hash="branches"
    className={classes.link}
  >
    <span className={`figure ${classes.figure}`}>{figure}</span>
    <span className={classes.label}>
      <FormattedMessage id={`reports.headline.${id}`} />
    </span>
  </Link>
);
