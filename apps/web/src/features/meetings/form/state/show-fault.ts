const order = [
  'title',
  'start',
  'repeatedTime',
  'durationMinutes',
  'repeat',
  'placeName',
  'placeAddress',
  'onlineUrl',
  'dialIn',
  'capacity',
  'onlineCapacity',
];

/** Leads to the first field that is wrong. */
export const showFault = (errors: Record<string, unknown>) => {
  const first = order.find((field) => field in errors) ?? Object.keys(errors)[0];
  const place = document.querySelector<HTMLElement>(`[data-field="${first}"]`);
  (place?.matches('input, select, textarea')
    ? place
    : place?.querySelector<HTMLElement>('input, select, button')
  )?.focus();
};
