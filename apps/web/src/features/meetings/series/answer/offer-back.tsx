import { FormattedMessage } from 'react-intl';
import { sayUndo } from '../../../../app/parts/say-undo.tsx';

/** Says that the answer to a series is taken back; a tap has it again. */
export const offerBack = (seriesId: string, undo: () => void) =>
  sayUndo(<FormattedMessage id="series.answer.taken-back" />, `series-${seriesId}`, undo);
