/** Hands a CSV to the reader as a file. The mark at its start tells spreadsheets that it is UTF-8. */
export const download = (csv: string, name: string): void => {
  const address = URL.createObjectURL(new Blob(['\uFEFF', csv], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // The browser reads the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
