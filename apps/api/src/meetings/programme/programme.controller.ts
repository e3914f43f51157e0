import { Controller, Headers } from '@nestjs/common';
import { programme } from '@rollcall/contract/meetings/programme';
import type { Actor } from '../../platform/auth/actor.ts';
import { ExpectedVersion } from '../../platform/http/etag.ts';
import { idFor } from '../../platform/http/idempotency.ts';
import {
  type BodyOf,
  CurrentActor,
  FromBody,
  FromParams,
  Implements,
  type ParamsOf,
} from '../../platform/http/implements.ts';
import { AgendaService } from './agenda.service.ts';
import { CopiesService } from './copies.service.ts';
import { MinutesService } from './minutes.service.ts';

@Controller()
export class ProgrammeController {
  constructor(
    private readonly agendas: AgendaService,
    private readonly records: MinutesService,
    private readonly copies: CopiesService,
  ) {}

  @Implements(programme.agenda)
  agenda(@FromParams(programme.agenda) { meetingId }: ParamsOf<typeof programme.agenda>) {
    return this.agendas.get(meetingId);
  }

  @Implements(programme.writeAgenda)
  writeAgenda(
    @CurrentActor() actor: Actor,
    @FromParams(programme.writeAgenda) { meetingId }: ParamsOf<typeof programme.writeAgenda>,
    @FromBody(programme.writeAgenda) { items }: BodyOf<typeof programme.writeAgenda>,
    @ExpectedVersion() version: number,
  ) {
    return this.agendas.write(actor, meetingId, items, version);
  }

  @Implements(programme.minutes)
  minutes(@FromParams(programme.minutes) { meetingId }: ParamsOf<typeof programme.minutes>) {
    return this.records.list(meetingId);
  }

  @Implements(programme.record)
  record(
    @CurrentActor() actor: Actor,
    @FromParams(programme.record) { meetingId, itemId }: ParamsOf<typeof programme.record>,
    @FromBody(programme.record) wish: BodyOf<typeof programme.record>,
    @ExpectedVersion() version: number,
  ) {
    return this.records.write(actor, meetingId, itemId, wish, version);
  }

  @Implements(programme.copy)
  copy(
    @CurrentActor() actor: Actor,
    @FromParams(programme.copy) { meetingId }: ParamsOf<typeof programme.copy>,
    @FromBody(programme.copy) wish: BodyOf<typeof programme.copy>,
    @Headers('idempotency-key') key?: string,
  ) {
    return this.copies.copy(actor, meetingId, wish, idFor(actor, programme.copy, key, [meetingId, wish]));
  }
}
