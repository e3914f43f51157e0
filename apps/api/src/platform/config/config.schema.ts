import { z } from 'zod';

const databaseUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://');
const whole = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int(error).min(least, error).max(most, error);
};
const flag = z.stringbool({ truthy: ['1', 'true', 'yes', 'on'], falsy: ['0', 'false', 'no', 'off'] });

/** The environment that the server reads. Empty variables count as absent, as Docker Compose passes them. */
export const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  PORT: whole(0, 65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** Where the embedded PostgreSQL keeps its data. */
  DATA_DIR: z.string().default('.data'),
  /** The owner's URL. Absent: the embedded PostgreSQL. */
  DATABASE_URL: databaseUrl.optional(),
  /** The app role's URL, where that role is kept by hand; otherwise derived from the owner's. */
  APP_DATABASE_URL: databaseUrl.optional(),
  /** Connections that this process may hold as the app role. */
  DATABASE_CONNECTIONS: whole(1, 200).default(10),
  /** What people type into their browser; links in mails begin with it. https makes the cookies secure. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Addresses or ranges of proxies, separated by commas, whose X-Forwarded-For is believed; absent: nobody's. */
  TRUSTED_PROXIES: z
    .string()
    .optional()
    .transform((list) => list?.split(',').map((entry) => entry.trim()) ?? false),
  /** Absent: mail goes into an inbox that this machine can look at. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Where replies of calendar programs arrive; `off`: nowhere. Absent: 2525 with the embedded PostgreSQL, else nowhere. */
  INBOUND_SMTP_PORT: z.literal('off').or(whole(0, 65_535)).optional(),
  INBOUND_SMTP_HOST: z.string().default('127.0.0.1'),
  /** The domain of the addresses that calendar programs reply to. Absent: the host of PUBLIC_URL. */
  REPLY_DOMAIN: z
    .string()
    .toLowerCase()
    .regex(/^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/, 'must be the name of a domain')
    .optional(),
  MAIL_FROM: z.string().default('Rollcall <no-reply@rollcall.example>'),
  /** Lets others than this machine read the metrics. */
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  /** Default: info, and warn with the embedded PostgreSQL, where a person looks at the terminal. */
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).optional(),
  /** The demo organization, loaded into an empty embedded database unless this says no. */
  DEMO: flag.optional(),
});
export type Environment = z.output<typeof environment>;

/** The environment with what follows from it. */
export type Config = Environment & {
  LOG_LEVEL: NonNullable<Environment['LOG_LEVEL']>;
  PUBLIC_URL: string;
  REPLY_DOMAIN: string;
  /** Where to take replies of calendar programs; null: nowhere. Where nobody asked for it, a taken port is no fault. */
  inboundSmtp: { host: string; port: number; isAsked: boolean } | null;
  /** Scheme, host and port of PUBLIC_URL: where writes may come from. */
  origin: string;
  /** Whether people reach the server over TLS. */
  secure: boolean;
};
export const CONFIG = Symbol('CONFIG');
