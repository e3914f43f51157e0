import { html, type Html } from './html.ts';
import { spokenLanguage } from './texts.ts';

export type Fact = { label: string; value: string; href?: string | undefined };

/** A mail before it is text and HTML: plain strings, never escaped. */
export type Letter = {
  subject: string;
  /** Shown as paragraphs, first the greeting. */
  paragraphs: string[];
  facts: Fact[];
  action: { label: string; href: string };
  /** What is shown at the door: as text, and as a picture that goes with the mail under `CODE_PICTURE`. */
  code?: { label: string; value: string; picture: Buffer };
  /** Other ways to go on, less than the action. */
  choices?: { label: string; href: string }[];
  /** After the action. */
  notes: string[];
  /** The way to get no such mail any more, at the very end. */
  leave?: { label: string; href: string };
};

/** The content id of the code's picture. */
export const CODE_PICTURE = 'check-in-code';

const INK = '#1b1a17';
const MUTED = '#67625a';
const LINE = '#e5e1d8';
const EDGE = '#8d877b';
const RED = '#b01e1e';
const FONT = 'Archivo, system-ui, -apple-system, Segoe UI, Helvetica, Arial, sans-serif';

/** The letter for readers without HTML. */
export function textOf({ paragraphs, facts, code, action, choices = [], notes, leave }: Letter): string {
  const list = facts.map(({ label, value, href }) => `${label}: ${value}${href && href !== value ? ` ${href}` : ''}`);
  const others = choices.map(({ label, href }) => `${label}:\n${href}`);
  const door = code ? `${code.label}: ${code.value}` : '';
  const blocks = [
    ...paragraphs,
    list.join('\n'),
    door,
    `${action.label}:\n${action.href}`,
    others.join('\n'),
    ...notes,
  ];
  if (leave) blocks.push(`${leave.label}:\n${leave.href}`);
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** The letter as one HTML page without script or anything to load: the one picture comes with it. */
export function htmlOf({ subject, paragraphs, facts, code, action, choices = [], notes, leave }: Letter): string {
  const page = html`<!doctype html>
    <html lang="${spokenLanguage()}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${subject}</title>
      </head>
      <body style="margin:0;padding:24px 16px;background:#fbfaf7;color:${INK};font:16px/1.5 ${FONT}">
        <div
          style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid ${LINE};border-radius:6px"
        >
          ${paragraphs.map((text) => html`<p style="margin:0 0 16px" dir="auto">${text}</p> `)}
          ${facts.length ? table(facts) : null} ${code ? codeOf(code) : null}
          <p style="margin:24px 0 ${choices.length ? '8px' : '24px'}">
            <a
              href="${action.href}"
              style="display:inline-block;padding:10px 16px;border-radius:6px;background:${RED};color:#ffffff;font-weight:600;text-decoration:none"
              >${action.label}</a
            >
          </p>
          ${choices.length ? html`<p style="margin:0 0 16px">${choices.map(choice)}</p> ` : null}
          ${notes.map((text) => html`<p style="margin:16px 0 0;color:${MUTED};font-size:13px">${text}</p> `)}
          ${leave ? html`<p style="margin:16px 0 0;font-size:13px"><a href="${leave.href}" style="color:${MUTED}">${leave.label}</a></p>` : null}
        </div>
      </body>
    </html> `;
  return page.markup;
}

const choice = ({ label, href }: { label: string; href: string }): Html =>
  html`<a
    href="${href}"
    style="display:inline-block;margin:0 8px 8px 0;padding:7px 13px;border:1px solid ${EDGE};border-radius:6px;color:${INK};font-weight:600;text-decoration:none"
    >${label}</a
  > `;

const codeOf = ({ label, value }: NonNullable<Letter['code']>): Html =>
  html`<p style="margin:20px 0 0;color:${MUTED};font-size:13px">${label}</p>
    <p style="margin:8px 0 0">
      <img src="cid:${CODE_PICTURE}" width="150" height="150" alt="" style="display:block;border-radius:6px" />
      <span style="display:block;margin-top:4px;font:600 16px/1.5 ui-monospace,monospace">${value}</span>
    </p>`;

const table = (facts: Fact[]): Html =>
  html`<table role="presentation" style="border-collapse:collapse">
    ${facts.map(({ label, value, href }) => {
      const shown = href ? html`<a href="${href}" style="color:${RED}">${value}</a>` : html`${value}`;
      return html`<tr>
        <td style="padding:4px 16px 4px 0;color:${MUTED};vertical-align:top;white-space:nowrap">${label}</td>
        <td style="padding:4px 0;overflow-wrap:anywhere" dir="auto">${shown}</td>
      </tr> `;
    })}
  </table>`;
