import type { PublicPetition } from '@rollcall/contract/petitions/signing';
import { FormattedMessage } from 'react-intl';

type Props = { petition: PublicPetition };

/** `1,204 of 5,000 signatures`. */
export const Counted = ({ petition: { signatureCount, goal } }: Props) => (
  <FormattedMessage
    id={goal === null ? 'public.petition.count' : 'public.petition.count-of'}
    values={{ count: signatureCount, goal: goal ?? 0, b: (text) => <b key="count">{text}</b> }}
  />
);

/** How many have signed, on the way to the goal. A form has neither. */
export const Progress = ({ petition }: Props) => {
  const { kind, signatureCount, goal } = petition;
  if (kind === 'form') return null;
  return (
    <div className="signed-by">
      <p>
        <Counted petition={petition} />
      </p>
      {/* The words beside it say the same. */}
      {goal !== null && <progress max={goal} value={Math.min(signatureCount, goal)} aria-hidden="true" />}
    </div>
  );
};
