import type { TaskTemplate } from '@rollcall/contract/campaigns/task-templates';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { ButtonLink } from '../../../../app/links.tsx';
import { Page } from '../../../../app/page.tsx';
import { Section } from '../../../../app/parts/section.tsx';
import { Empty } from '../../../../app/states/empty.tsx';
import { Forbidden } from '../../../../app/states/forbidden.tsx';
import { templatesQuery } from '../layout/templates.queries.ts';
import { useTemplatePlaces } from './template-places.ts';
import { TemplateRow } from './template-row.tsx';
import classes from './templates.module.css';

/** The templates of tasks that the reader may use, those of the own branches first; with the way to write another. */
export const TaskTemplatesPage = () => {
  const intl = useIntl();
  const places = useTemplatePlaces();
  if (places.length === 0) return <Forbidden />;
  return (
    <Page
      title={intl.formatMessage({ id: 'task-templates.title' })}
      eyebrow={
        <Link to="/tasks">
          <FormattedMessage id="tasks.mine.title" />
        </Link>
      }
      action={
        <ButtonLink to="/task-templates/new">
          <FormattedMessage id="task-templates.add" />
        </ButtonLink>
      }
    >
      <Templates places={places} />
    </Page>
  );
};

/** By where they belong, in the order of the places; a place that has none yet says so. */
const Templates = ({ places }: { places: ReturnType<typeof useTemplatePlaces> }) => {
  const intl = useIntl();
  const { data: templates } = useSuspenseQuery(templatesQuery());
  const nation = { value: 'nation', label: intl.formatMessage({ id: 'campaigns.national' }) };
  const own = places.filter(({ value }) => value !== nation.value);
  const isForeign = ({ language }: TaskTemplate) => Number(!intl.locale.startsWith(language));
  const sorted = templates.toSorted((a, b) => isForeign(a) - isForeign(b)); // the reader's language first, by title
  const groups = Map.groupBy(sorted, ({ branch }) => branch?.id ?? nation.value);
  return (
    <div className={classes.groups}>
      {[...own, nation].map(({ value, label }) => (
        <Section key={value} title={label} aside={groups.get(value)?.length}>
          {groups.has(value) ? (
            <ul className={classes.rows}>
              {groups.get(value)?.map((template) => (
                <TemplateRow key={template.id} template={template} />
              ))}
            </ul>
          ) : (
            <Empty>
              <FormattedMessage id="task-templates.none" />
            </Empty>
          )}
        </Section>
      ))}
    </div>
  );
};
