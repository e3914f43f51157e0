import { Controller, Headers } from '@nestjs/common';
import { readingLists } from '@rollcall/contract/publications/reading-lists';
import type { Actor } from '../../platform/auth/actor.ts';
import { ExpectedVersion } from '../../platform/http/etag.ts';
import { idFor } from '../../platform/http/idempotency.ts';
import {
  type BodyOf,
  CurrentActor,
  FromBody,
  FromParams,
  FromQuery,
  Implements,
  type ParamsOf,
  type QueryOf,
} from '../../platform/http/implements.ts';
import { ReadingListsService } from './reading-lists.service.ts';
import { StudyGroupsService } from './study-groups.service.ts';

const { list, get, start, write, remove, startGroup } = readingLists;

@Controller()
export class ReadingListsController {
  constructor(
    private readonly lists: ReadingListsService,
    private readonly groups: StudyGroupsService,
  ) {}

  @Implements(list)
  list(@FromQuery(list) filter: QueryOf<typeof list>) {
    return this.lists.list(filter);
  }

  @Implements(get)
  get(@FromParams(get) { readingListId }: ParamsOf<typeof get>) {
    return this.lists.get(readingListId);
  }

  @Implements(start)
  start(
    @CurrentActor() actor: Actor,
    @FromBody(start) wish: BodyOf<typeof start>,
    @Headers('idempotency-key') key?: string,
  ) {
    return this.lists.start(actor, wish, idFor(actor, start, key, wish));
  }

  @Implements(write)
  write(
    @CurrentActor() actor: Actor,
    @FromParams(write) { readingListId }: ParamsOf<typeof write>,
    @FromBody(write) wish: BodyOf<typeof write>,
    @ExpectedVersion() version: number,
  ) {
    return this.lists.write(actor, readingListId, wish, version);
  }

  @Implements(remove)
  remove(@CurrentActor() actor: Actor, @FromParams(remove) { readingListId }: ParamsOf<typeof remove>) {
    return this.lists.remove(actor, readingListId);
  }

  @Implements(startGroup)
  startGroup(
    @CurrentActor() actor: Actor,
    @FromParams(startGroup) { readingListId }: ParamsOf<typeof startGroup>,
    @FromBody(startGroup) wish: BodyOf<typeof startGroup>,
    @Headers('idempotency-key') key?: string,
  ) {
    return this.groups.start(actor, readingListId, wish, idFor(actor, startGroup, key, [readingListId, wish]));
  }
}
