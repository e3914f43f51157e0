import type { RsvpMode } from '@rollcall/contract/meetings';
import { FormattedMessage, useIntl } from 'react-intl';
import classes from './answers.module.css';
import { modesOf, type Places, placesLeft } from './places.ts';

type Props = { meeting: Places; mode: RsvpMode; onChange: (mode: RsvpMode) => void };

/** In the room or online, with what is left of each. */
export const ModeChoice = ({ meeting, mode, onChange }: Props) => {
  const intl = useIntl();
  return (
    <div role="group" className={classes.modes} aria-label={intl.formatMessage({ id: 'mode.label' })}>
      {modesOf(meeting).map((each) => {
        const left = placesLeft(meeting, each);
        return (
          <button
            key={each}
            type="button"
            className={classes.mode}
            aria-pressed={mode === each}
            onClick={() => mode !== each && onChange(each)}
          >
            <FormattedMessage id={`mode.${each}`} />
            {left !== null && (
              <small>
                <FormattedMessage id="mode.left" values={{ left }} />
              </small>
            )}
          </button>
        );
      })}
    </div>
  );
};
