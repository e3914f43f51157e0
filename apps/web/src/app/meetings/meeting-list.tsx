import type { Meeting } from '@rollcall/contract/meetings';
import classes from './meeting-row.module.css';
import { MeetingRow } from './meeting-row.tsx';

type Props = { meetings: Meeting[]; withBranch?: boolean; withAnswer?: boolean; withSeries?: boolean; host?: boolean };

export const MeetingList = ({ meetings, ...show }: Props) => (
  <ul className={classes.list}>
    {meetings.map((meeting) => (
      <MeetingRow key={meeting.id} meeting={meeting} {...show} />
    ))}
  </ul>
);
