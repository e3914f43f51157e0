import { useIntl } from 'react-intl';
import { useFigures } from '../measures/figures.ts';
import { changeOf, type Trend } from '../measures/measures.ts';
import type { Mark } from './marks.ts';

/** What the shapes of the map say, in words. */
export const useTrendWords = () => {
  const intl = useIntl();
  const figures = useFigures();
  const trend = (of: Trend) => intl.formatMessage({ id: `reports.trend.${of}` });
  return {
    trend,
    place: ({ name, state }: Pick<Mark, 'name' | 'state'>) =>
      intl.formatMessage({ id: 'reports.place' }, { name, state }),
    moved: (by: number, of: Trend) =>
      by === 0
        ? trend(of)
        : intl.formatMessage({ id: 'reports.map.moved' }, { change: figures.signed(by), trend: trend(of) }),
    members: (members: number) => intl.formatMessage({ id: 'reports.map.members' }, { members }),
    mark: ({ name, state, now, before, trend: of }: Mark) =>
      intl.formatMessage(
        { id: 'reports.map.mark' },
        {
          name,
          state,
          members: now.members,
          change: figures.signed(changeOf(now.members, before.members).by),
          trend: trend(of),
        },
      ),
  };
};
