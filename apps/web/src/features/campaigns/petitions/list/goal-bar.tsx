import type { PetitionHead } from '@rollcall/contract/petitions';
import { FormattedMessage, useIntl } from 'react-intl';
import classes from '../petitions.module.css';

type Props = { petition: Pick<PetitionHead, 'kind' | 'signatureCount' | 'goal'> };

/** How many have signed, and how far that is to the goal. */
export const GoalBar = ({ petition: { kind, signatureCount, goal } }: Props) => {
  const intl = useIntl();
  const share = goal ? Math.min(1, signatureCount / goal) : null;
  return (
    <div className={classes.count}>
      <p>
        <FormattedMessage
          id={`petitions.count.${kind}`}
          values={{ count: signatureCount, b: (parts) => <strong key="count">{parts}</strong> }}
        />
        {goal !== null && (
          <>
            {' '}
            <FormattedMessage id="petitions.count.of" values={{ goal }} />
          </>
        )}
      </p>
      {share !== null && (
        <div className={classes.bar} role="img" aria-label={intl.formatMessage({ id: 'petitions.bar' }, { share })}>
          <i style={{ width: `${share * 100}%` }} />
        </div>
      )}
    </div>
  );
};
