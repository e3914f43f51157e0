import type { TaskTemplate } from '@rollcall/contract/campaigns/task-templates';
import { FormattedMessage } from 'react-intl';
import { ownName } from '../../../../app/language/catalogs.ts';
import { ButtonLink, TextLink } from '../../../../app/links.tsx';
import { Row } from '../../../../app/parts/row.tsx';

/** A template as a line: opened by who may change it, and the beginning of another for everybody. */
export const TemplateRow = ({ template }: { template: TaskTemplate }) => {
  const { id, title, about, tasks, daysAhead, language, mayChange } = template;
  const hidden = <span className="visually-hidden">{title}</span>;
  return (
    <Row
      note={
        <>
          {about && <span lang={language}>{about}</span>}
          <span style={{ display: 'block' }}>
            <FormattedMessage
              id="task-templates.facts"
              values={{ count: tasks, days: daysAhead, language: ownName(language) }}
            />
          </span>
        </>
      }
      act={
        <ButtonLink to="/task-templates/new" search={{ from: id }} variant="default" size="compact-md">
          <FormattedMessage id="task-templates.copy" values={{ template: hidden }} />
        </ButtonLink>
      }
    >
      {mayChange ? (
        <TextLink to="/task-templates/$templateId" params={{ templateId: id }} lang={language}>
          {title}
        </TextLink>
      ) : (
        <span lang={language}>{title}</span>
      )}
    </Row>
  );
};
