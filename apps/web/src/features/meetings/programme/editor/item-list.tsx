import { Button } from '@mantine/core';
import type { MeetingDetail } from '@rollcall/contract/meetings';
import { ITEMS_AT_MOST } from '@rollcall/contract/meetings/programme';
import { FormattedMessage } from 'react-intl';
import { focusField } from '../../../../app/forms/focus-field.ts';
import { CardList } from '../../../../app/parts/cards/card-list.tsx';
import { Empty } from '../../../../app/states/empty.tsx';
import type { timetable } from '../timetable.ts';
import { newItem } from './draft.ts';
import { ItemCard } from './item/item-card.tsx';
import type { ProgrammeForm } from './use-programme-form.ts';

type Props = { form: ProgrammeForm; meeting: MeetingDetail; times: ReturnType<typeof timetable> };

/** The items in their order, and the way to add one. */
export const ItemList = ({ form, meeting, times }: Props) => {
  const { items } = form.values;
  const add = () => {
    form.insertListItem('items', newItem());
    focusField([`items.${items.length}.title`]);
  };
  return (
    <>
      <CardList
        items={items}
        titleOf={({ title }) => title}
        onMove={(from, to) => form.reorderListItem('items', { from, to })}
      >
        {(place) => <ItemCard form={form} place={place} at={times.begins[place.index] ?? 0} meeting={meeting} />}
      </CardList>
      {items.length === 0 && (
        <div className="card">
          <Empty>
            <FormattedMessage id="programme.empty" />
          </Empty>
        </div>
      )}
      {items.length < ITEMS_AT_MOST && (
        <div>
          <Button variant="default" onClick={add}>
            <FormattedMessage id="programme.add" />
          </Button>
        </div>
      )}
    </>
  );
};
