/** Gives the words that answer a code; null: it is none of ours. */
export type OnCode = (text: string) => string | null;
