import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';
import { describeFailure } from '../jobs/failure.ts';

/** Lines of Nest and of our services, in the one log. Of an error only what holds nothing personal. */
export class NestLog implements LoggerService {
  constructor(private readonly sink: Logger) {}

  /** Nest tells every module and route at this level: nobody reads it. */
  log(...parts: unknown[]): void {
    this.#write('debug', parts);
  }

  warn(...parts: unknown[]): void {
    this.#write('warn', parts);
  }

  error(...parts: unknown[]): void {
    this.#write('error', parts);
  }

  fatal(...parts: unknown[]): void {
    this.#write('fatal', parts);
  }

  /** Nest puts the name of the speaker last; what was said may be text, fields, an error, or several of them. */
  #write(level: 'debug' | 'warn' | 'error' | 'fatal', parts: unknown[]): void {
    const texts = parts.filter((part) => typeof part === 'string');
    const [text = ''] = texts;
    const fields: Record<string, unknown> = texts.length > 1 ? { context: texts.at(-1) } : {};
    for (const part of parts) {
      if (part instanceof Error) fields.failure = describeFailure(part);
      else if (typeof part === 'object') Object.assign(fields, part);
    }
    this.sink[level](fields, text);
  }
}
