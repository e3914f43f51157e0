import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

/** The description of the API (OpenAPI), made from the contract's endpoints. */
export function openApiOf(app: INestApplication, cookie: string) {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Rollcall')
    .setDescription('Every error is a problem document (RFC 9457) with a stable `code`.')
    .setVersion('1')
    .addCookieAuth(cookie)
    .build();
  return SwaggerModule.createDocument(app, config, { autoTagControllers: false });
}
