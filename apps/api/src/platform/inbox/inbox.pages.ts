import { html, type Html } from '../mail/html.ts';
import { say, sayInstant } from '../mail/texts.ts';
import { INBOX_LIMIT, type InboxMail } from './inbox.ts';

const STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --sheet: #fff; --ink: #1b1a17; --muted: #67625a; --line: #e5e1d8; --red: #b01e1e; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #161513; --sheet: #1e1d1a; --ink: #f1eee7; --muted: #a49e93; --line: #34312c; --red: #e5625a; }
}
body { margin: 0 auto; padding: 24px 16px; max-width: 960px; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
h1 { font-size: 28px; line-height: 1.15; overflow-wrap: anywhere; }
h2 { font-size: 19px; margin: 32px 0 8px; }
a { color: var(--red); }
.muted, dt { color: var(--muted); }
ul { list-style: none; margin: 24px 0; padding: 0; border-top: 1px solid var(--line); }
li { padding: 12px 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 0; }
dd { margin: 0; overflow-wrap: anywhere; }
pre { margin: 0; padding: 16px; background: var(--sheet); border: 1px solid var(--line); border-radius: 6px; font: 14px/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
iframe { width: 100%; height: 560px; background: #fff; border: 1px solid var(--line); border-radius: 6px; }
`;

const pageOf = (title: string, content: Html): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <main>
          <h1 dir="auto">${title}</h1>
          ${content}
        </main>
      </body>
    </html> `.markup;

/** All mails, newest first. */
export function listPage(mails: readonly InboxMail[]): string {
  const items = mails.map(
    ({ id, receivedAt, to, subject }) =>
      html`<li>
        <a href="/inbox/${id}" dir="auto">${subject}</a><br /><span class="muted"
          >${to.join(', ')} · ${sayInstant(receivedAt)}</span
        >
      </li> `,
  );
  const content = mails.length
    ? html`<p class="muted">${say('inbox.count', { count: mails.length, limit: INBOX_LIMIT })}</p>
        <ul>
          ${items}
        </ul>`
    : html`<p>${say('inbox.empty')}</p>`;
  return pageOf(say('inbox.title'), content);
}

/** One mail: as text with its links, and as it looks, in a frame that can run nothing. */
export const mailPage = (mail: InboxMail): string =>
  pageOf(
    mail.subject,
    html`<p><a href="/inbox">${say('inbox.back')}</a></p>
      <dl>
        <dt>${say('inbox.from')}</dt>
        <dd>${mail.from}</dd>
        <dt>${say('inbox.to')}</dt>
        <dd>${mail.to.join(', ')}</dd>
        <dt>${say('inbox.time')}</dt>
        <dd>${sayInstant(mail.receivedAt)}</dd>
      </dl>
      <h2>${say('inbox.text')}</h2>
      <pre>${linked(mail.text)}</pre>
      <h2>${say('inbox.formatted')}</h2>
      <iframe
        title="${say('inbox.formatted')}"
        src="/inbox/${mail.id}/html"
        sandbox="allow-top-navigation-by-user-activation"
      ></iframe>
      ${
        mail.calendar
          ? html`<h2>${say('inbox.calendar')}</h2>
              <pre>${mail.calendar}</pre>`
          : null
      }`,
  );

/** The mail's own HTML; its links open in place of the inbox, not inside the frame. */
export const framePage = ({ html: markup }: InboxMail): string => `<base target="_top">${markup}`;

const linked = (text: string): Html[] =>
  text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) => (index % 2 ? html`<a href="${part}">${part}</a>` : html`${part}`));
