import type { FirstRows } from './first-rows.ts';

const DEMO_PASSWORD = 'rollcall-demo';
const SIGN_INS = [
  ['admin@rollcall.example', 'administrator'],
  ['staff@rollcall.example', 'national staff'],
  ['secretary@rollcall.example', 'membership secretary'],
  ['organizer@chicago.rollcall.example', 'branch organizer; likewise for every branch'],
  ['member@chicago.rollcall.example', 'member; likewise for every branch'],
] as const;

export type Notice = FirstRows & {
  url: string;
  /** Whether mails go into the inbox of this process. */
  inbox: boolean;
  /** Where the data is, when that is not where it was told to be. */
  movedTo: string | null;
};

/** The short block that says where everything is. */
export function noticeOf({ url, demo, firstAdministrator, inbox, movedTo }: Notice): string {
  const width = Math.max(...SIGN_INS.map(([email]) => email.length)) + 2;
  const lines = [
    `Rollcall is ready: ${url}`,
    ...(demo ? [`Sign in at ${url}/sign-in with the password ${DEMO_PASSWORD} as`] : []),
    ...(demo ? SIGN_INS.map(([email, who]) => `  ${email.padEnd(width)}${who}`) : []),
    ...(firstAdministrator ? [`First administrator, within a day: ${url}${firstAdministrator}`] : []),
    ...(inbox ? [`Mails arrive at ${url}/inbox`] : []),
    ...(movedTo ? [`Data is kept in ${movedTo}`] : []),
    'Ctrl-C stops it.',
  ];
  return `\n${lines.join('\n')}\n\n`;
}
