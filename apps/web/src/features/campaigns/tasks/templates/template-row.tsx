import type { TaskTemplate } from '@rollcall/contract/campaigns/task-templates';
import { FormattedMessage } from 'react-intl';
import { ownName } from '../../../../app/language/catalogs.ts';
import { ButtonLink, TextLink } from '../../../../app/links.tsx';
import classes from './templates.module.css';

/** A template as a line: opened by who may change it, and the beginning of another for everybody. */
export const TemplateRow = ({ template }: { template: TaskTemplate }) => {
  const { id, title, about, tasks, daysAhead, language, mayChange } = template;
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        {mayChange ? (
          <TextLink to="/task-templates/$templateId" params={{ templateId: id }} lang={language}>
            {title}
          </TextLink>
        ) : (
          <span lang={language}>{title}</span>
        )}
        {about && <small lang={language}>{about}</small>}
        <small>
          <FormattedMessage
            id="task-templates.facts"
            values={{ count: tasks, days: daysAhead, language: ownName(language) }}
          />
        </small>
      </div>
      <ButtonLink to="/task-templates/new" search={{ from: id }} variant="default" size="compact-md">
        <FormattedMessage
          id="task-templates.copy"
          values={{ template: <span className="visually-hidden">{title}</span> }}
        />
      </ButtonLink>
    </li>
  );
};
