import { Controller } from '@nestjs/common';
import { nearest } from '@rollcall/contract/branches/nearest';
import { FromQuery, Implements, type QueryOf } from '../http/implements.ts';
import { refuse } from '../http/problem.exception.ts';
import { NearestBranches } from './nearest-branches.ts';
import { Places } from './places.ts';

@Controller()
export class PlacesController {
  constructor(
    private readonly places: Places,
    private readonly nearestBranches: NearestBranches,
  ) {}

  @Implements(nearest)
  async nearest(@FromQuery(nearest) { zip, limit }: QueryOf<typeof nearest>) {
    const place = this.places.ofZip(zip) ?? refuse(404, 'zip-unknown', { path: 'zip', in: 'query' });
    return { place, items: await this.nearestBranches.to(place, limit) };
  }
}
