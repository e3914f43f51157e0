type Allowed = {
  /** Sources of the page's stylesheet. */
  styles: readonly string[];
  /** Whether scripts of ours run on it. */
  hasScripts: boolean;
  /** Whether pages of others may show it within theirs. */
  isEmbedded: boolean;
};

/** What a browser may load and do on a page of the public site: only what it needs, and only from here. */
export const contentPolicy = ({ styles, hasScripts, isEmbedded }: Allowed): string =>
  [
    "default-src 'none'",
    `style-src ${styles.join(' ')}`,
    ...(hasScripts ? ["script-src 'self'", "worker-src 'self'"] : []),
    "connect-src 'self'", // what a browser asks for by itself, such as robots.txt by those who audit a page
    "font-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${isEmbedded ? '*' : "'none'"}`,
  ].join('; ');
