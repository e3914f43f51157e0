import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { problem } from '@rollcall/contract/problem';
import { z } from 'zod';

const PROBLEM = {
  description: 'Anything but a success',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

type Operation = { responses: Record<string, unknown>; parameters: { name: string; required?: boolean }[] };

/** The description of the API (OpenAPI), made from the contract's endpoints. */
export function openApiOf(app: INestApplication, cookie: string, doorCookie: string): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Rollcall')
    .setDescription('Every error is a problem document (RFC 9457) with a stable `code`.')
    .setVersion('1')
    .addCookieAuth(cookie)
    .addCookieAuth(doorCookie, { type: 'apiKey', in: 'cookie' }, 'door')
    .build();
  const description = SwaggerModule.createDocument(app, config, { autoTagControllers: false });
  const schemas = (description.components ??= {}).schemas ?? {};
  description.components.schemas = { ...schemas, ...z.toJSONSchema(problem).$defs } as typeof schemas;
  for (const path of Object.values(description.paths)) {
    for (const operation of Object.values(path) as Operation[]) {
      operation.responses.default = PROBLEM;
      for (const parameter of operation.parameters) {
        if (parameter.name === 'idempotency-key') parameter.required = false; // Nest takes every header for needed
      }
    }
  }
  return description;
}
