/** Languages that are offered to choose from; any other is typed as its code. */
export const usualLanguages = ['en', 'es', 'fr', 'ar', 'zh', 'ht'] as const;

/** What stands between two facts in a line, and between a text and what can be done about it. */
export const DOT = ' · ';
export const SPACE = ' ';
export const COMMA = ', ';
