import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Markdown as OnDashboard } from '../../app/parts/markdown.tsx';
import { Markdown as OnSite } from './markdown.tsx';

describe.each([
  ['on the public site', OnSite],
  ['on the dashboard', OnDashboard],
])('what people wrote in Markdown, %s', (_where, Markdown) => {
  const show = (text: string, below?: 1 | 2 | 3) =>
    renderToStaticMarkup(below ? <Markdown text={text} below={below} /> : <Markdown text={text} />);

  it('shows paragraphs, emphasis, lists and quotes', () => {
    const html = show('One *two* **three**\n\n- a\n- b\n\n> said');
    expect(html).toContain('<p dir="auto">One <em>two</em> <strong>three</strong></p>');
    expect(html).toContain('<li dir="auto">a</li>');
    expect(html).toContain('<blockquote>');
  });

  it('puts its headings below those of the page', () => {
    expect(show('# Why')).toContain('<h3 dir="auto">Why</h3>');
    expect(show('# Why\n\n## How', 1)).toContain('<h2 dir="auto">Why</h2>\n<h3 dir="auto">How</h3>');
    expect(show('##### Deep\n\n###### Deeper', 3)).toMatch(/<h4[^>]*>Deep<\/h4>\n<h5[^>]*>Deeper<\/h5>/);
  });

  it('leaves no level out, wherever its writer began to count', () => {
    expect(show('## We ask\n\n#### At once\n\n# Why', 1).match(/<h\d/g)).toEqual(['<h2', '<h3', '<h2']);
    expect(show(Array.from({ length: 6 }, (_, n) => `${'#'.repeat(n + 1)} ${n}`).join('\n\n'), 3)).toContain(
      '<h6 dir="auto">5</h6>',
    );
  });

  it('links to the web and to mail', () => {
    expect(show('[here](https://example.org/a?b=1&c=2)')).toContain(
      '<a href="https://example.org/a?b=1&amp;c=2" rel="nofollow noopener">here</a>',
    );
    expect(show('<jo@example.org>')).toContain('href="mailto:jo@example.org"');
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java&#x73;cript:alert(1)',
    'vbscript:x',
    'data:text/html;base64,PHNjcmlwdD4=',
    'file:///etc/passwd',
    '//elsewhere.example',
    '/app/administration',
  ])('does not link to %s', (address) => {
    const html = show(`[words](${address}) <${address}>`);
    expect(html).toContain('words');
    expect(html).not.toMatch(/<a |href/);
  });

  it('shows a picture as its words, and fetches nothing', () => {
    const html = show(
      '![a crowd](https://elsewhere.example/track.png) ![b][p]\n\n[p]: https://elsewhere.example/p.png',
    );
    expect(html).toContain('a crowd');
    expect(html).not.toMatch(/<img|src=|elsewhere/);
  });

  it('lets no HTML through, and shows it as it was typed', () => {
    const html = show(
      '<script>alert(1)</script>\n\n<b onclick="x">bold</b>\n\n<iframe src="https://e.example">\n\n<style>p{}</style>',
    );
    expect(html).not.toMatch(/<script|<b |<iframe|<style|<[^>]*onclick/);
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain('&lt;b onclick=&quot;x&quot;&gt;bold');
  });

  it('draws dividing lines however long they are', () => {
    expect(show(`a\n\n${'*'.repeat(80)}\n\n${'-'.repeat(80)}`).match(/<hr/g)).toHaveLength(2);
  });

  it.each(['>', '> ', '- ', '1. ', '*a_', '[', '![', '**a', '`', '[a](', '<a '])(
    'shows 20,000 characters of nothing but %j',
    (mark) => {
      expect(show(mark.repeat(20_000 / mark.length))).toContain('<p');
    },
  );

  it('shows emphasis within emphasis ten thousand deep as it was typed', () => {
    expect(show(`${'*'.repeat(9999)}a${'*'.repeat(9999)}`)).toContain('*a*');
  });
});
