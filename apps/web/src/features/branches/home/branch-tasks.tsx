import type { BranchHome } from '@rollcall/contract/branches';
import { Link, linkOptions } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { openRoles } from '../../../app/meetings/role-words.ts';
import { useMeetingTimes } from '../../../app/meetings/use-meeting-times.ts';
import { Row, Rows } from '../../../app/parts/row.tsx';
import { Section } from '../../../app/parts/section.tsx';
import { Empty } from '../../../app/states/empty.tsx';

type Task = BranchHome['tasks'][number];

/** Where a task is done. */
const placeOf = ({ kind, meetingId }: Task, branchId: string) => {
  if (!meetingId) return linkOptions({ to: '/branches/$branchId/meetings/new', params: { branchId } });
  const params = { meetingId };
  switch (kind) {
    case 'record-attendance':
      return linkOptions({ to: '/meetings/$meetingId/attendance', params });
    case 'let-people-in':
      return linkOptions({ to: '/meetings/$meetingId/edit', params });
    case 'fill-roles':
      return linkOptions({ to: '/meetings/$meetingId', params, hash: 'roles' });
    default:
      return linkOptions({ to: '/meetings/$meetingId', params });
  }
};

/** What is missing; each line has the way to settle it. */
export const BranchTasks = ({ branchId, tasks }: { branchId: string; tasks: Task[] }) => {
  const intl = useIntl();
  const times = useMeetingTimes();
  return (
    <Section title={<FormattedMessage id="branch.missing" />}>
      {tasks.length === 0 ? (
        <Empty>
          <FormattedMessage id="branch.missing.none" />
        </Empty>
      ) : (
        <Rows>
          {tasks.map((task) => {
            const values = {
              title: task.meetingTitle ?? '',
              day: task.startsAtLocal ? times.shortDay(task.startsAtLocal) : '',
              count: task.count,
              roles: openRoles(intl, task.roles),
            };
            return (
              <Row
                key={`${task.kind} ${task.meetingId}`}
                note={<FormattedMessage id={`task.${task.kind}.note`} values={values} />}
                act={
                  <Link {...placeOf(task, branchId)}>
                    <FormattedMessage id={`task.${task.kind}.act`} />
                    {task.meetingTitle && <span className="visually-hidden">{task.meetingTitle}</span>}
                  </Link>
                }
              >
                <FormattedMessage id={`task.${task.kind}`} values={values} />
              </Row>
            );
          })}
        </Rows>
      )}
    </Section>
  );
};
