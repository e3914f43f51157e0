import { Controller, Headers } from '@nestjs/common';
import { sisterContacts } from '@rollcall/contract/solidarity/contacts';
import type { Actor } from '../../platform/auth/actor.ts';
import { idFor } from '../../platform/http/idempotency.ts';
import {
  type BodyOf,
  CurrentActor,
  FromBody,
  FromParams,
  Implements,
  type ParamsOf,
} from '../../platform/http/implements.ts';
import { SisterContactsService } from './contacts.service.ts';

@Controller()
export class SisterContactsController {
  constructor(private readonly contacts: SisterContactsService) {}

  @Implements(sisterContacts.list)
  list(@FromParams(sisterContacts.list) { organizationId }: ParamsOf<typeof sisterContacts.list>) {
    return this.contacts.list(organizationId);
  }

  @Implements(sisterContacts.add)
  add(
    @CurrentActor() actor: Actor,
    @FromParams(sisterContacts.add) { organizationId }: ParamsOf<typeof sisterContacts.add>,
    @FromBody(sisterContacts.add) wish: BodyOf<typeof sisterContacts.add>,
    @Headers('idempotency-key') key?: string,
  ) {
    return this.contacts.add(organizationId, wish, idFor(actor, sisterContacts.add, key, [organizationId, wish]));
  }

  @Implements(sisterContacts.write)
  write(
    @FromParams(sisterContacts.write) { organizationId, contactId }: ParamsOf<typeof sisterContacts.write>,
    @FromBody(sisterContacts.write) wish: BodyOf<typeof sisterContacts.write>,
  ) {
    return this.contacts.write(organizationId, contactId, wish);
  }

  @Implements(sisterContacts.remove)
  remove(@FromParams(sisterContacts.remove) { organizationId, contactId }: ParamsOf<typeof sisterContacts.remove>) {
    return this.contacts.remove(organizationId, contactId);
  }
}
