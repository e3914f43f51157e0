/** Brings the first field at fault into view and focuses it; fields carry their path as `data-field`. */
export const focusField = (paths: string[]): void => {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-field]')];
  fields.find((field) => paths.includes(field.dataset['field'] ?? ''))?.focus();
};
