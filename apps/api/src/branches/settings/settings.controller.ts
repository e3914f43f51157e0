import { Controller } from '@nestjs/common';
import { settings } from '@rollcall/contract/branches/settings';
import { ExpectedVersion } from '../../platform/http/etag.ts';
import { type BodyOf, FromBody, FromParams, Implements, type ParamsOf } from '../../platform/http/implements.ts';
import { SettingsService } from './settings.service.ts';

@Controller()
export class SettingsController {
  constructor(private readonly settings: SettingsService) {}

  @Implements(settings.get)
  get(@FromParams(settings.get) { branchId }: ParamsOf<typeof settings.get>) {
    return this.settings.get(branchId);
  }

  @Implements(settings.change)
  change(
    @FromParams(settings.change) { branchId }: ParamsOf<typeof settings.change>,
    @FromBody(settings.change) wish: BodyOf<typeof settings.change>,
    @ExpectedVersion() version: number,
  ) {
    return this.settings.change(branchId, wish, version);
  }
}
