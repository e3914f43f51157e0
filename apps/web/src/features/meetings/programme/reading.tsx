import type { AgendaReading } from '@rollcall/contract/meetings/programme';
import { ReadingTitle } from '../../../app/publications/reading-title.tsx';
import classes from './programme.module.css';

/** Something to read before, with the questions to have in mind. */
export const Reading = ({ reading }: { reading: AgendaReading }) => (
  <li>
    <ReadingTitle reading={reading} />
    {reading.questions && <p className={classes.note}>{reading.questions}</p>}
  </li>
);
