import { areaIn } from '@rollcall/contract/areas';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { priorityAreasQuery } from './campaigns.queries.ts';

/** A priority area by what it is called in the reader's language. */
export type NamedArea = { id: string; name: string };

/** The priority areas in their order; none as long as they are on their way. */
export const useAreas = (): NamedArea[] => {
  const { locale } = useIntl();
  const { data } = useQuery(priorityAreasQuery());
  return data?.items.map((area) => ({ id: area.id, name: areaIn(area, locale).name })) ?? [];
};

/** What an area is called in the reader's language; as it was given, as long as the others are on their way. */
export const useAreaName = (area: NamedArea | null): string | undefined => {
  const areas = useAreas();
  return area ? (areas.find(({ id }) => id === area.id) ?? area).name : undefined;
};
