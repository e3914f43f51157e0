import { areaIn } from '@rollcall/contract/areas';
import type { PriorityArea } from '@rollcall/contract/campaigns';
import { can } from '@rollcall/contract/permissions';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { priorityAreasQuery } from '../../../app/data/campaigns.queries.ts';
import { TextLink } from '../../../app/links.tsx';
import { Page } from '../../../app/page.tsx';
import { Moves } from '../../../app/parts/cards/moves.tsx';
import { Row, Rows } from '../../../app/parts/row.tsx';
import { useSession } from '../../../app/session/session.queries.ts';
import { moved } from './order/area-order.ts';
import classes from './areas.module.css';
import { useAreaOrder } from './order/use-area-order.ts';

/** All priority areas, in their order, which national staff change here. */
export const AreasPage = () => {
  const intl = useIntl();
  const manages = can(useSession(), 'areas.manage');
  const { items } = useSuspenseQuery(priorityAreasQuery()).data;
  const order = useAreaOrder();
  const [said, say] = useState<{ name: string; position: number }>();
  const nameOf = (area: PriorityArea) => areaIn(area, intl.locale).name;
  return (
    <Page title={intl.formatMessage({ id: 'areas.title' })}>
      {manages && (
        <p className={classes.summary}>
          <FormattedMessage id="areas.order.hint" />
        </p>
      )}
      <div className="card">
        <Rows>
          {items.map((area, n) => (
            <Row
              key={area.id}
              lead={<span className={classes.position}>{area.position}</span>}
              note={areaIn(area, intl.locale).summary}
              act={
                manages && (
                  <span className={classes.moves}>
                    <Moves
                      title={nameOf(area)}
                      index={n}
                      count={items.length}
                      onMove={(to) => {
                        order.mutate(moved(items, n, to));
                        say({ name: nameOf(area), position: to + 1 });
                      }}
                    />
                  </span>
                )
              }
            >
              <TextLink to="/areas/$areaId" params={{ areaId: area.id }}>
                {nameOf(area)}
              </TextLink>
            </Row>
          ))}
        </Rows>
      </div>
      <p className="visually-hidden" role="status">
        {said && <FormattedMessage id="areas.moved" values={said} />}
      </p>
    </Page>
  );
};
