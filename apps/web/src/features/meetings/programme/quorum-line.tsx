import type { Quorum } from '@rollcall/contract/meetings/programme';
import { Tag } from '@rollcall/ui/tag';
import { FormattedMessage } from 'react-intl';
import classes from './programme.module.css';

type Props = { quorum: Quorum; begun: boolean };

/** How many members a branch meeting needs to decide, and how many are there; before the start, how many said so. */
export const QuorumLine = ({ quorum, begun }: Props) => {
  const there = begun ? quorum.present : quorum.going;
  const missing = quorum.needed - there;
  return (
    <p className={classes.quorum}>
      <span className={classes.quorumFigure}>
        <span className="figure">
          <FormattedMessage id="programme.quorum.figure" values={{ there, needed: quorum.needed }} />
        </span>
        <FormattedMessage id={begun ? 'programme.quorum.present' : 'programme.quorum.going'} />
      </span>
      <Tag tone={missing > 0 ? 'amber' : 'green'}>
        {missing > 0 ? (
          <FormattedMessage id="programme.quorum.missing" values={{ missing }} />
        ) : (
          <FormattedMessage id="programme.quorum.reached" />
        )}
      </Tag>
      <small>
        <FormattedMessage
          id="programme.quorum.rule"
          values={{ needed: quorum.needed, members: quorum.members, percent: quorum.percent / 100 }}
        />
      </small>
    </p>
  );
};
