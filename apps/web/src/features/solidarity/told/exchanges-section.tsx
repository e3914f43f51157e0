import { Button } from '@mantine/core';
import { type Exchange, exchanges } from '@rollcall/contract/solidarity/exchanges';
import { Tag } from '@rollcall/ui/tag';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { Markdown } from '../../../app/parts/markdown.tsx';
import { MoreButton } from '../../../app/parts/more-button.tsx';
import { Section } from '../../../app/parts/section.tsx';
import { Empty } from '../../../app/states/empty.tsx';
import { LoadingRows } from '../../../app/states/loading.tsx';
import { exchangesQuery } from '../solidarity.queries.ts';
import { ExchangeForm } from './exchange-form.tsx';
import { ToldItem } from './told-item.tsx';
import { useRemoved } from '../use-removed.tsx';

/** Visits, joint meetings and solidarity actions, latest first. */
export const ExchangesSection = ({ organizationId, manages }: { organizationId: string; manages: boolean }) => {
  const intl = useIntl();
  const query = useInfiniteQuery(exchangesQuery(organizationId));
  const [edited, edit] = useState<Exchange | 'new' | null>(null);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const day = (date: string) => intl.formatDate(date, { dateStyle: 'medium', timeZone: 'UTC' });
  const remove = useRemoved<Exchange>({
    queryKey: exchangesQuery(organizationId).queryKey,
    remove: ({ id: exchangeId }) => api(exchanges.remove, { params: { organizationId, exchangeId } }),
    restore: ({ id: _, version: _version, branch, ...body }) =>
      api(exchanges.add, { params: { organizationId }, body: { ...body, branchId: branch?.id ?? null } }),
  });
  return (
    <Section
      title={<FormattedMessage id="solidarity.exchanges" />}
      aside={
        manages && (
          <Button variant="default" size="compact-md" onClick={() => edit('new')}>
            <FormattedMessage id="solidarity.exchanges.add" />
          </Button>
        )
      }
    >
      {query.isPending && <LoadingRows />}
      {query.isSuccess && items.length === 0 && (
        <Empty>
          <FormattedMessage id="solidarity.exchanges.empty" />
        </Empty>
      )}
      {items.map((exchange) => (
        <ToldItem
          key={exchange.id}
          title={exchange.title}
          note={
            <>
              <FormattedMessage id={`solidarity.exchange.${exchange.kind}`} />
              {` · ${day(exchange.startsOn)}`}
              {exchange.endsOn && ` – ${day(exchange.endsOn)}`}
              {exchange.branch && ` · ${exchange.branch.name}`}
              {manages && !exchange.isPublic && (
                <>
                  {' '}
                  <Tag tone="amber">
                    <FormattedMessage id="solidarity.inside-only" />
                  </Tag>
                </>
              )}
            </>
          }
          {...(manages ? { onEdit: () => edit(exchange), onRemove: () => remove.mutate(exchange) } : {})}
        >
          {exchange.about && <Markdown text={exchange.about} below={3} />}
        </ToldItem>
      ))}
      <MoreButton query={query} />
      {edited && (
        <ExchangeForm
          organizationId={organizationId}
          exchange={edited === 'new' ? null : edited}
          onClose={() => edit(null)}
        />
      )}
    </Section>
  );
};
