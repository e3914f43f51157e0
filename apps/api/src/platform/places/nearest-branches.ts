import { Injectable } from '@nestjs/common';
import type { NearBranch } from '@rollcall/contract/branches/nearest';
import { Database } from '../database/database.service.ts';
import { nearestBranches } from './nearest.sql.ts';

/** A point on the earth, in degrees. */
type Position = { latitude: number; longitude: number };

/** Which branch somebody belongs to who only says where they live. Branches are public: it answers whoever asks. */
@Injectable()
export class NearestBranches {
  constructor(private readonly database: Database) {}

  /** Nearest first, each with its distance over the ground; empty only where there is no branch at all. */
  async to({ latitude, longitude }: Position, limit = 3): Promise<NearBranch[]> {
    return (await this.database.one(nearestBranches, [latitude, longitude, limit]))?.items ?? [];
  }
}
