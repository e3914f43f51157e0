/** Leads to the first field on the page that has one of the paths, once it is drawn. Forms give fields `data-path`. */
export const focusField = (paths: readonly string[]) =>
  requestAnimationFrame(() =>
    [...document.querySelectorAll<HTMLElement>('[data-path]')]
      .find(({ dataset }) => paths.includes(dataset['path'] ?? ''))
      ?.focus(),
  );
