import { Controller } from '@nestjs/common';
import { areas } from '@rollcall/contract/areas';
import { ExpectedVersion } from '../../platform/http/etag.ts';
import { type BodyOf, FromBody, FromParams, Implements, type ParamsOf } from '../../platform/http/implements.ts';
import { AreasService } from './areas.service.ts';

@Controller()
export class AreasController {
  constructor(private readonly areas: AreasService) {}

  @Implements(areas.get)
  get(@FromParams(areas.get) { areaId }: ParamsOf<typeof areas.get>) {
    return this.areas.get(areaId);
  }

  @Implements(areas.change)
  change(
    @FromParams(areas.change) { areaId }: ParamsOf<typeof areas.change>,
    @FromBody(areas.change) wish: BodyOf<typeof areas.change>,
    @ExpectedVersion() version: number,
  ) {
    return this.areas.change(areaId, wish, version);
  }

  @Implements(areas.order)
  order(@FromBody(areas.order) { areaIds }: BodyOf<typeof areas.order>) {
    return this.areas.order(areaIds);
  }

  @Implements(areas.addConvener)
  addConvener(
    @FromParams(areas.addConvener) { areaId }: ParamsOf<typeof areas.addConvener>,
    @FromBody(areas.addConvener) { email, publicName }: BodyOf<typeof areas.addConvener>,
  ) {
    return this.areas.addConvener(areaId, email, publicName);
  }

  @Implements(areas.nameConvener)
  nameConvener(
    @FromParams(areas.nameConvener) { areaId, personId }: ParamsOf<typeof areas.nameConvener>,
    @FromBody(areas.nameConvener) { publicName }: BodyOf<typeof areas.nameConvener>,
  ) {
    return this.areas.nameConvener(areaId, personId, publicName);
  }

  @Implements(areas.removeConvener)
  removeConvener(@FromParams(areas.removeConvener) { areaId, personId }: ParamsOf<typeof areas.removeConvener>) {
    return this.areas.removeConvener(areaId, personId);
  }
}
