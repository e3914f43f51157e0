/** Ways to subscribe to a calendar with one click: the program of this device, or Google's. */
export const programLinks = (url: string): { program: string; google: string } => {
  const program = url.replace(/^https?:/, 'webcal:');
  return { program, google: `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(program)}` };
};
