import { Module } from '@nestjs/common';
import { Forgetting } from './forgetting.ts';
import { RsvpLinksController } from './rsvp-links.controller.ts';
import { RsvpLinks } from './rsvp-links.service.ts';

/** Stops mailed links, and forgets what answers brought along. */
@Module({ controllers: [RsvpLinksController], providers: [RsvpLinks, Forgetting] })
export class RsvpLinksModule {}
