import { createApi } from '@rollcall/contract/client';

/** The typed caller of the API, on the own origin: the browser sends the cookie by itself. */
export const api = createApi('');
