import { useState } from 'react';
import { z } from 'zod';
import { theirsOf } from './theirs-of.ts';

const versioned = z.object({ version: z.number() });

/**
 * Sends a form against the version that it began with, which what is brought in the background does not move. Who is
 * told that somebody else changed the thing meanwhile keeps what was typed, and whoever then sends it again means it.
 */
export const useSeenVersion = (version: number) => {
  const [seen, see] = useState(version);
  return async <T>(send: (options: { headers: Record<string, string> }) => Promise<T>): Promise<T> => {
    try {
      return await send({ headers: { 'if-match': `"${seen}"` } });
    } catch (error) {
      see(theirsOf(error, versioned)?.version ?? seen);
      throw error;
    }
  };
};
