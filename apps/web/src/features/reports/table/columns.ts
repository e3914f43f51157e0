import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  type SortFn,
  tableFeatures,
} from '@tanstack/react-table';
import { type BranchRow, type ColumnId, figureIds, figureOf } from './rows.ts';

/** Sorting is all that the table needs: the region is filtered before, and forty rows need no pages. */
export const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

const helper = createColumnHelper<typeof features, BranchRow>();
const collator = new Intl.Collator('en');

const byText: SortFn<typeof features, BranchRow> = (a, b, id) =>
  collator.compare(a.getValue<string>(id), b.getValue<string>(id));
const byNumber: SortFn<typeof features, BranchRow> = (a, b, id) => a.getValue<number>(id) - b.getValue<number>(id);

/** The largest first for figures, A first for names; a figure that is not known stands last either way. */
export const columns = helper.columns([
  helper.accessor('name', { id: 'name', sortFn: byText, sortDescFirst: false }),
  helper.accessor('region', { id: 'region', sortFn: byText, sortDescFirst: false }),
  ...figureIds.map((id) =>
    helper.accessor((row) => figureOf(id, row), {
      id,
      sortFn: byNumber,
      sortDescFirst: true,
      sortUndefined: 'last',
    }),
  ),
]);

export type Order = 'asc' | 'desc';
/** How the table is sorted; the largest branch first where nothing is said. */
export type Sort = { sort: ColumnId; order: Order };

/** In which direction a column is sorted first. */
export const firstOrder = (id: ColumnId): Order => (id === 'name' || id === 'region' ? 'asc' : 'desc');

export const sortOf = ({ sort = 'members', order }: Partial<Sort>): Sort => ({
  sort,
  order: order ?? firstOrder(sort),
});
