import { Button } from '@mantine/core';
import { type SisterStatement, sisterStatements } from '@rollcall/contract/solidarity/statements';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { languageName } from '../../../app/language/code-names.ts';
import { api } from '../../../app/api.ts';
import { Markdown } from '../../../app/parts/markdown.tsx';
import { MoreButton } from '../../../app/parts/more-button.tsx';
import { Section } from '../../../app/parts/section.tsx';
import { Empty } from '../../../app/states/empty.tsx';
import { LoadingRows } from '../../../app/states/loading.tsx';
import { statementsQuery } from '../solidarity.queries.ts';
import { StatementForm } from './statement-form.tsx';
import { ToldItem } from './told-item.tsx';
import { useRemoved } from '../use-removed.tsx';

/** What was said by them, by us, and together, latest first. */
export const StatementsSection = ({ organizationId, manages }: { organizationId: string; manages: boolean }) => {
  const intl = useIntl();
  const query = useInfiniteQuery(statementsQuery(organizationId));
  const [edited, edit] = useState<SisterStatement | 'new' | null>(null);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const remove = useRemoved<SisterStatement>({
    queryKey: statementsQuery(organizationId).queryKey,
    remove: ({ id: statementId }) => api(sisterStatements.remove, { params: { organizationId, statementId } }),
    restore: ({ id: _, version: _version, ...body }) => api(sisterStatements.add, { params: { organizationId }, body }),
  });
  return (
    <Section
      title={<FormattedMessage id="solidarity.statements" />}
      aside={
        manages && (
          <Button variant="default" size="compact-md" onClick={() => edit('new')}>
            <FormattedMessage id="solidarity.statements.add" />
          </Button>
        )
      }
    >
      {query.isPending && <LoadingRows />}
      {query.isSuccess && items.length === 0 && (
        <Empty>
          <FormattedMessage id="solidarity.statements.empty" />
        </Empty>
      )}
      {items.map((statement) => (
        <ToldItem
          key={statement.id}
          title={statement.title}
          note={
            <>
              <FormattedMessage id={`solidarity.voice.${statement.voice}`} />
              {` · ${intl.formatDate(statement.issuedOn, { dateStyle: 'medium', timeZone: 'UTC' })}`}
              {` · ${languageName(intl, statement.language)}`}
            </>
          }
          {...(manages ? { onEdit: () => edit(statement), onRemove: () => remove.mutate(statement) } : {})}
        >
          {statement.body && (
            <div lang={statement.language}>
              <Markdown text={statement.body} below={3} />
            </div>
          )}
          {statement.url && (
            <p>
              <a href={statement.url} rel="nofollow noopener">
                <FormattedMessage id="solidarity.statements.read" />
                <span className="visually-hidden">{statement.title}</span>
              </a>
            </p>
          )}
        </ToldItem>
      ))}
      <MoreButton query={query} />
      {edited && (
        <StatementForm
          organizationId={organizationId}
          statement={edited === 'new' ? null : edited}
          onClose={() => edit(null)}
        />
      )}
    </Section>
  );
};
