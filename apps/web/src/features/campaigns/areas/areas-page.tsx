import { areaIn } from '@rollcall/contract/areas';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { priorityAreasQuery } from '../../../app/data/campaigns.queries.ts';
import { TextLink } from '../../../app/links.tsx';
import { Page } from '../../../app/page.tsx';
import { Row, Rows } from '../../../app/parts/row.tsx';
import classes from './areas.module.css';

/** All priority areas, in their order. */
export const AreasPage = () => {
  const intl = useIntl();
  const { items } = useSuspenseQuery(priorityAreasQuery()).data;
  return (
    <Page title={intl.formatMessage({ id: 'areas.title' })}>
      <div className="card">
        <Rows>
          {items.map((area) => (
            <Row
              key={area.id}
              lead={<span className={classes.position}>{area.position}</span>}
              note={areaIn(area, intl.locale).summary}
            >
              <TextLink to="/areas/$areaId" params={{ areaId: area.id }}>
                {areaIn(area, intl.locale).name}
              </TextLink>
            </Row>
          ))}
        </Rows>
      </div>
    </Page>
  );
};
