import { Module } from '@nestjs/common';
import { PasswordHasher } from './passwords/password-hasher.ts';
import { PasswordsController } from './passwords/passwords.controller.ts';
import { Passwords } from './passwords/passwords.service.ts';
import { Attempts } from './sign-in/attempts.service.ts';
import { SessionController } from './sign-in/session.controller.ts';
import { SignIn } from './sign-in/sign-in.service.ts';
import { Sessions } from './sessions.service.ts';

/** Who is there: sign-in, sessions, passwords. */
@Module({
  controllers: [SessionController, PasswordsController],
  providers: [Sessions, SignIn, Attempts, Passwords, PasswordHasher],
  exports: [Sessions, SignIn, Attempts, Passwords, PasswordHasher],
})
export class AuthModule {}
