import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { Row, Rows } from '../../../../app/parts/row.tsx';
import { Section } from '../../../../app/parts/section.tsx';
import type { DoorModel } from '../model/door-model.ts';
import type { Waiting } from '../store/door-store.ts';

const reasons = ['invalid.phone', 'invalid.email', 'person-unknown', 'code-unknown'] as const;
const reasonOf = ({ refusal, path }: NonNullable<Waiting['problem']>) =>
  reasons.find((one) => one === refusal || one === `${refusal}.${path}`) ?? 'invalid';

/** Marks that the server did not take: whose, why, and what to do. */
export const Unsettled = ({ model, waiting }: { model: DoorModel; waiting: readonly Waiting[] }) => {
  const refused = waiting.flatMap(({ mark, name, problem }) =>
    problem ? [{ id: mark.id, name, at: mark.at, problem }] : [],
  );
  if (refused.length === 0) return null;
  return (
    <Section title={<FormattedMessage id="door.unsettled" values={{ count: refused.length }} />}>
      <Rows>
        {refused.map(({ id, name, at, problem }) => (
          <Row
            key={id}
            note={<FormattedMessage id={`door.unsettled.${reasonOf(problem)}`} values={{ at: Date.parse(at) }} />}
            act={
              <>
                <Button size="xs" variant="default" onClick={() => void model.retry(id)}>
                  <FormattedMessage id="door.unsettled.retry" />
                </Button>
                <Button size="xs" variant="default" onClick={() => void model.drop(id)}>
                  <FormattedMessage id="door.unsettled.drop" />
                </Button>
              </>
            }
          >
            {name}
          </Row>
        ))}
      </Rows>
    </Section>
  );
};
