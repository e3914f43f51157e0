import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { environment } from '../src/platform/config/config.schema.ts';
import { readConfig } from '../src/platform/config/read-config.ts';

type Service = {
  image?: string;
  environment?: Record<string, string>;
  ports?: string[];
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
};

const read = (name: string) => readFileSync(path.resolve(import.meta.dirname, '../../..', name), 'utf8');
const compose = parse(read('docker-compose.yml')) as { services: Record<'database' | 'api' | 'mail', Service> };
const { database, api, mail } = compose.services;
const dockerfile = read('Dockerfile');

/** Compose's own rule for `${NAME:-default}` and `${NAME:?message}`. */
const fillIn = (text: string, given: Record<string, string>) =>
  text.replace(/\$\{(\w+):([-?])([^}]*)\}/g, (_, name: string, kind: string, rest: string) => {
    const value = given[name] || (kind === '-' ? rest : '');
    if (kind === '?' && !value) throw new Error(`${name}: ${rest}`);
    return value;
  });

const apiEnvironment = (given: Record<string, string>) =>
  Object.fromEntries(Object.entries(api.environment ?? {}).map(([name, value]) => [name, fillIn(value, given)]));

const config = readConfig(apiEnvironment({ POSTGRES_PASSWORD: 'word' }));

describe('docker-compose.yml', () => {
  it('sets only variables that the server knows, to values that it takes', () => {
    const known = Object.keys(environment.shape);
    expect(Object.keys(api.environment ?? {}).filter((name) => !known.includes(name))).toEqual([]);
    expect(config).toMatchObject({ HOST: '0.0.0.0', PORT: 3000, PUBLIC_URL: 'http://localhost:3000' });
  });

  it('says of each variable of the server whether it is set there', () => {
    const leftAlone = ['NODE_ENV', 'DATA_DIR', 'APP_DATABASE_URL', 'DATABASE_CONNECTIONS', 'DEMO', 'TRUSTED_PROXIES'];
    const set = Object.keys(api.environment ?? {});
    expect([...set, ...leftAlone].sort()).toEqual(Object.keys(environment.shape).sort());
  });

  it('takes what the operator gives', () => {
    const given = {
      POSTGRES_PASSWORD: 'word',
      PUBLIC_URL: 'https://rollcall.example',
      SMTP_URL: 'smtps://u:p@mail.example:465',
      MAIL_FROM: 'Us <us@rollcall.example>',
      LOG_LEVEL: 'warn',
      METRICS_TOKEN: 'a token of enough letters',
    };
    const { POSTGRES_PASSWORD, ...rest } = given;
    expect(readConfig(apiEnvironment(given))).toMatchObject({ ...rest, secure: true });
    expect(apiEnvironment(given).DATABASE_URL).toContain(`:${POSTGRES_PASSWORD}@`);
  });

  it('holds no password, and refuses to start without one', () => {
    expect(database.environment?.POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
    expect(() => apiEnvironment({})).toThrow(/POSTGRES_PASSWORD/);
  });

  it('signs the server in to the database and the mail beside it, once they are well', () => {
    const url = new URL(config.DATABASE_URL ?? '');
    expect(url.hostname).toBe('database');
    expect(url.username).toBe(database.environment?.POSTGRES_USER);
    expect(url.pathname).toBe(`/${database.environment?.POSTGRES_DB}`);
    expect(new URL(config.SMTP_URL ?? '').hostname).toBe('mail');
    expect(api.depends_on).toEqual({ database: { condition: 'service_healthy' } });
  });

  it('runs a PostgreSQL that is new enough', () => {
    expect(Number(database.image?.match(/^postgres:(\d+)/)?.[1])).toBeGreaterThanOrEqual(18);
  });

  it('publishes the port on which the server listens, and its mail on this machine only', () => {
    const { port: replies } = config.inboundSmtp!;
    expect(api.ports).toEqual([`${config.PORT}:${config.PORT}`, `127.0.0.1:${replies}:${replies}`]);
    expect(config.inboundSmtp).toMatchObject({ host: config.HOST, isAsked: true });
    expect(database.ports).toBeUndefined();
    expect(mail.ports).toEqual(['127.0.0.1:8025:8025']);
  });

  it('asks every service whether it is well, the server at its readiness route', () => {
    expect(database.healthcheck?.test).toContain('pg_isready');
    expect(mail.healthcheck?.test).toContain('readyz');
    expect(api.healthcheck?.test.join(' ')).toContain(`http://127.0.0.1:${config.PORT}/api/health/ready`);
  });

  it('writes a health check that is a program', () => {
    const program = api.healthcheck?.test.at(-1) ?? '';
    expect(() => new Function(program)).not.toThrow();
  });
});

describe('Dockerfile', () => {
  const lastStage = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));

  it('builds in stages, and runs as somebody who is not root on the Node of the workspace', () => {
    expect(dockerfile.match(/^FROM /gm)?.length).toBeGreaterThan(1);
    expect(lastStage).toMatch(/^USER node$/m);
    expect(lastStage).toMatch(/^FROM node:24/m);
  });

  it('listens where Compose expects it', () => {
    expect(lastStage).toContain(`HOST=${config.HOST} PORT=${config.PORT}`);
    expect(lastStage).toContain(`EXPOSE ${config.PORT}`);
  });
});
