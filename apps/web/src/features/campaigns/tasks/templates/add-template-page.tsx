import { taskTemplates } from '@rollcall/contract/campaigns/task-templates';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../../app/api.ts';
import { useIdempotencyKey } from '../../../../app/idempotency.ts';
import { Page } from '../../../../app/page.tsx';
import { say } from '../../../../app/parts/say.ts';
import { Forbidden } from '../../../../app/states/forbidden.tsx';
import { templateQuery } from '../layout/templates.queries.ts';
import { addedOf, draftOf, newTemplate, type TemplateDraft } from './template-draft.ts';
import { TemplateForm } from './template-form.tsx';
import { useTemplatePlaces } from './template-places.ts';

const route = getRouteApi('/task-templates/new');

/** Writes a template of the nation or of a branch, from nothing or from one that is there. */
export const AddTaskTemplatePage = () => {
  const intl = useIntl();
  const { from } = route.useSearch();
  const places = useTemplatePlaces();
  const place = places[0]?.value;
  if (!place) return <Forbidden />;
  return (
    <Page title={intl.formatMessage({ id: 'task-templates.add' })}>
      {from ? (
        <AddCopy key={from} from={from} places={places} place={place} />
      ) : (
        <AddTemplate initial={newTemplate(place, intl.locale.slice(0, 2))} places={places} />
      )}
    </Page>
  );
};

type Props = { places: ReturnType<typeof useTemplatePlaces> };

const AddCopy = ({ from, places, place }: Props & { from: string; place: string }) => {
  const { data: template } = useSuspenseQuery(templateQuery(from));
  const own = places.some(({ value }) => value === template.branch?.id);
  return <AddTemplate initial={{ ...draftOf(template), ...(own ? {} : { branchId: place }) }} places={places} />;
};

const AddTemplate = ({ initial, places }: Props & { initial: TemplateDraft }) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const headers = useIdempotencyKey();
  const [begun] = useState(initial);
  const add = useMutation({
    mutationFn: (draft: TemplateDraft) => api(taskTemplates.add, { body: addedOf(draft) }, { headers }),
    onSuccess: async ({ title }) => {
      await client.invalidateQueries({ queryKey: ['task-templates'] });
      say(<FormattedMessage id="task-templates.added" values={{ title }} />);
      await navigate({ to: '/task-templates' });
    },
  });
  return (
    <TemplateForm initial={begun} places={places} sending={add.isPending} error={add.error} onSend={add.mutateAsync} />
  );
};
