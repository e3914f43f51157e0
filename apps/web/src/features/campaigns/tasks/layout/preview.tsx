import { layOut, type TaskTemplateDetail } from '@rollcall/contract/campaigns/task-templates';
import { Tag } from '@rollcall/ui/tag';
import { FormattedDate, FormattedMessage } from 'react-intl';
import { Section } from '../../../../app/parts/section.tsx';
import classes from './layout.module.css';

type Props = { template: TaskTemplateDetail; on: string; today: string };

/** The tasks with their days as they would be laid out. Those whose day has passed are told, and laid out all the same. */
export const Preview = ({ template, on, today }: Props) => {
  const items = layOut(template.items, on);
  const late = items.filter(({ dueOn }) => dueOn < today).length;
  return (
    <Section
      title={<FormattedMessage id="tasks.layout.preview" values={{ count: items.length }} />}
      aside={late > 0 && <FormattedMessage id="tasks.layout.late" values={{ late }} />}
    >
      <ol className={classes.items}>
        {items.map(({ title, dueOn, roleHint, daysBefore, checklist }, index) => (
          <li key={index} data-day={daysBefore === 0 || undefined}>
            <span className={classes.day}>
              <FormattedDate value={dueOn} weekday="short" day="numeric" month="short" timeZone="UTC" />
              <small>
                <FormattedMessage
                  id="tasks.layout.before"
                  values={{
                    days: Math.abs(daysBefore),
                    when: daysBefore === 0 ? 'on' : daysBefore < 0 ? 'after' : 'before',
                  }}
                />
              </small>
            </span>
            <span className={classes.what}>
              {title}
              <small>
                <FormattedMessage
                  id="tasks.layout.note"
                  values={{ role: roleHint, hasRole: roleHint ? 'yes' : 'no', checks: checklist.length }}
                />
              </small>
            </span>
            {dueOn < today && (
              <Tag tone="amber">
                <FormattedMessage id="tasks.layout.passed" />
              </Tag>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
};
