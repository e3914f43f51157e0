const order = [
  'title',
  'start',
  'repeatedTime',
  'durationMinutes',
  'placeName',
  'placeAddress',
  'onlineUrl',
  'capacity',
];

/** Leads to the first field that is wrong. */
export const showFault = (errors: Record<string, unknown>) => {
  const first = order.find((field) => field in errors) ?? Object.keys(errors)[0];
  const place = document.querySelector<HTMLElement>(`[data-field="${first}"]`);
  (place?.matches('input, select, textarea') ? place : place?.querySelector('input'))?.focus();
};
