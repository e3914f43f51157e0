import { Controller } from '@nestjs/common';
import { preferences } from '@rollcall/contract/outreach';
import { type BodyOf, FromBody, Implements } from '../../platform/http/implements.ts';
import { PreferencesService } from './preferences.service.ts';

@Controller()
export class PreferencesController {
  constructor(private readonly preferences: PreferencesService) {}

  @Implements(preferences.get)
  get() {
    return this.preferences.get();
  }

  @Implements(preferences.change)
  change(@FromBody(preferences.change) wish: BodyOf<typeof preferences.change>) {
    return this.preferences.change(wish);
  }
}
