import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import type { FieldError } from './problem.exception.ts';
import { validate } from './problems/validation.ts';

const PARTS: Partial<Record<ArgumentMetadata['type'], FieldError['in']>> = {
  body: 'body',
  query: 'query',
  param: 'params',
};

/** Holds what `FromParams`, `FromQuery` and `FromBody` take against the contract. */
export class ContractPipe implements PipeTransform {
  transform(value: unknown, { type, schema }: ArgumentMetadata): unknown {
    return schema instanceof z.ZodType ? validate(schema, value ?? {}, PARTS[type]) : value;
  }
}
