import type { PetitionState } from '@rollcall/contract/petitions';
import { Tag } from '@rollcall/ui/tag';
import { FormattedMessage } from 'react-intl';

const tones = { draft: 'amber', open: 'green', closed: undefined } as const;

/** Whether it is a plan, open to be signed, or closed. */
export const PetitionStateTag = ({ state }: { state: PetitionState }) => {
  const tone = tones[state];
  return (
    <Tag {...(tone ? { tone } : {})}>
      <FormattedMessage id={`petitions.state.${state}`} />
    </Tag>
  );
};
